/**
 * The state of a scenario: the world, named objects, fixtures, outputs, attempts. Start with
 * {@link sigma.recipes.steps.scenario.World}. Uses {@code record}.
 */
package sigma.recipes.steps.scenario;
