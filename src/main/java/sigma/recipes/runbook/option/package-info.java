/**
 * The values of options. Uses {@code project} and {@code page}.
 */
package sigma.recipes.runbook.option;
