/** The processing of rows, and their results. */
package sigma.recipes.steps.row;
