/**
 * Text functions that every package may use: the nearest known names, characters that cannot be seen, and text that is
 * safe to print. Uses no other package.
 */
package sigma.recipes.text;
