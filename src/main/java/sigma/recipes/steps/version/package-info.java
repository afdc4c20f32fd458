/** Steps for version tags, bookmarks and embeds. */
package sigma.recipes.steps.version;
