/** CSV files from any source, read completely, with every error at its line and column. */
package sigma.recipes.file.row;
