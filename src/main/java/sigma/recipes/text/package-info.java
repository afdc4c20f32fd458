/** Text functions that every package may use: nearest names, invisible characters, safe printing and URL encoding. */
package sigma.recipes.text;
