/**
 * The content of workbooks and data models: versions with pages, elements and columns, and their analysis. The operations on
 * it are declared in {@code documents}.
 */
package sigma.recipes.sandbox.content;
