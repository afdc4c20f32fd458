/**
 * Text functions that every package may use: the nearest known names, characters that cannot be seen, text that is
 * safe to print, and the encoding of URLs. Uses no other package.
 */
package sigma.recipes.text;
