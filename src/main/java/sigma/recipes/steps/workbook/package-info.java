/** Steps for workbooks and exports. Uses {@code scenario}. */
package sigma.recipes.steps.workbook;
