/**
 * Workbooks and their elements as records, and what an export is: its format, how it is waited for, and how it fails. Uses
 * {@code model}.
 */
package sigma.recipes.client.workbook;
