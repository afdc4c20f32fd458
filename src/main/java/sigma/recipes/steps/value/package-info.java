/** What the words of a sentence mean: values that the parameter types in {@link sigma.recipes.steps.sentence} make of them. */
package sigma.recipes.steps.value;
