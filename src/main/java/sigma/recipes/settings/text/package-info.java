/**
 * Text functions: characters, masks, URLs, and whether text arrives unaltered. Uses no other sub-package.
 */
package sigma.recipes.settings.text;
