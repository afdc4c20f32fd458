/**
 * The user's own steps, in jars given on the command line. Start with {@link sigma.recipes.runbook.glue.Glue}. Uses
 * {@code project}.
 */
package sigma.recipes.runbook.glue;
