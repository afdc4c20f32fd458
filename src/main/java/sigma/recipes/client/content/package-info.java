/** The content of workbooks as records. Uses {@code workbook} and {@code model}. */
package sigma.recipes.client.content;
