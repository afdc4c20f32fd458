/** Steps for materializations of workbooks and data models. Uses {@code scenario}. */
package sigma.recipes.steps.materialization;
