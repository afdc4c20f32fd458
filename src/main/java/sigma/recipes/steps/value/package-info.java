/** What the words of a sentence mean: values that {@link sigma.recipes.steps.sentence.ParameterTypes} makes of them. */
package sigma.recipes.steps.value;
