/**
 * What workbooks and data models consist of: versions with pages, elements and columns, and what follows from them. The
 * operations that read or replace it are declared in {@code documents}.
 */
package sigma.recipes.sandbox.content;
