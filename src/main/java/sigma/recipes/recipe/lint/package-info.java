/**
 * The rules for features, checked by a test. Start with {@link sigma.recipes.recipe.lint.FeatureRules}. Uses all of
 * {@code recipe}.
 */
package sigma.recipes.recipe.lint;
