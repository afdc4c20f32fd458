/**
 * Version tags, bookmarks and embeds of workbooks: the acts on them, and records. Uses {@code call}, {@code request},
 * {@code workbook} and {@code model}.
 */
package sigma.recipes.client.version;
