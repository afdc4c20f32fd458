/**
 * How rows are carried out, and how it is reported how each ended.
 */
package sigma.recipes.steps.row;
