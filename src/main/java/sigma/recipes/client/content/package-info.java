/** What is in a workbook, and what it is built on, as records. Uses {@code workbook} and {@code model}. */
package sigma.recipes.client.content;
