/**
 * The parameter types of sentences and what their words become: who acts, on what, with which permission. CONTRIBUTING.md
 * lists them under "Sentences". Uses {@code scenario} to find what a name means.
 */
package sigma.recipes.steps.sentence;
