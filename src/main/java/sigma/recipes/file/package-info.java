/**
 * Files that recipes write for the user: names that every file system takes, files that appear whole or not at all, and
 * tables, documents and pictures that are checked before they get their name. Knows nothing of the API.
 *
 * <p>May use {@code problem} and {@code text}. Start with {@link sigma.recipes.file.NewFile}.
 */
package sigma.recipes.file;
