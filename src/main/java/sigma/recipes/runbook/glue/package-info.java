/**
 * Steps of the user's own: jars that the command line names. Start with {@link sigma.recipes.runbook.glue.Glue}. Uses
 * {@code project}.
 */
package sigma.recipes.runbook.glue;
