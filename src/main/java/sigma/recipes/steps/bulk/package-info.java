/** Steps for many members, teams, user attributes or documents, from the rows of a file or by name. */
package sigma.recipes.steps.bulk;
