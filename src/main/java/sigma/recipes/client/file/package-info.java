/** Files of the API: workbooks, folders and all other entries of the file tree. Uses {@code model}. */
package sigma.recipes.client.file;
