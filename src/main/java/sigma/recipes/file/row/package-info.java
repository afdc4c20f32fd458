/**
 * CSV files that people and other programs made, read as a whole, with every mistake at its line and column.
 */
package sigma.recipes.file.row;
