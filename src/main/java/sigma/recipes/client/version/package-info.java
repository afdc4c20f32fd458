/**
 * Version tags, bookmarks and embeds of workbooks: operations and records. Uses {@code call}, {@code request},
 * {@code workbook} and {@code model}.
 */
package sigma.recipes.client.version;
