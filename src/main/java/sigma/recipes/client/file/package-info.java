/**
 * Files as the API sees them: workbooks, folders and everything else in its file tree. Uses {@code model}.
 */
package sigma.recipes.client.file;
