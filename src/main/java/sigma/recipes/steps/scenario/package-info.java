/**
 * What a scenario knows and can do: the world, named things, fixtures, outputs, attempts. Start with
 * {@link sigma.recipes.steps.scenario.World}. Uses {@code record}.
 */
package sigma.recipes.steps.scenario;
