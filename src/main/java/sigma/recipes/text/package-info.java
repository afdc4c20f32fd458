/**
 * Text functions that every package may use: nearest names, invisible characters, safe printing and URL encoding. Uses no
 * other package.
 */
package sigma.recipes.text;
