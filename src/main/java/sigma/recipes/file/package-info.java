/**
 * Files that recipes write for the user: portable names, atomic writes, and tables, documents and images that are checked
 * before they get their name. Independent of the API. Start with {@link sigma.recipes.file.NewFile}.
 */
package sigma.recipes.file;
