/** Workbooks and their elements as records, and exports: formats, polling and failures. Uses {@code model}. */
package sigma.recipes.client.workbook;
