/**
 * Recipes that work on many members, teams, user attributes or documents at once, by the rows of a file or by a name.
 */
package sigma.recipes.steps.bulk;
