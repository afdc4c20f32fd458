/**
 * The parameter types of sentences and their values: actors, objects, permissions. CONTRIBUTING.md lists them under
 * "Sentences". Uses {@code scenario} to look up names.
 */
package sigma.recipes.steps.sentence;
