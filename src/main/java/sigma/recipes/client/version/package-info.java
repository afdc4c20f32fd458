/** Version tags, bookmarks and embeds of workbooks. Uses {@code workbook} and {@code model}. */
package sigma.recipes.client.version;
