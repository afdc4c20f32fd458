/** Sentences about workbooks and what is exported from them. Uses {@code scenario}. */
package sigma.recipes.steps.workbook;
