/**
 * The file tree: workspaces, folders, documents, version tags, favorites, recent documents and the trash.
 *
 * <p>Start at {@link sigma.recipes.sandbox.files.Inodes}.
 */
package sigma.recipes.sandbox.files;
