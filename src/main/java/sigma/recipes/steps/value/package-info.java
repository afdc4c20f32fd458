/** Values that the parameter types in {@link sigma.recipes.steps.sentence} create from the words of sentences. */
package sigma.recipes.steps.value;
