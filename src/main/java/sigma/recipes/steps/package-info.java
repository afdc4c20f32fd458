/**
 * The steps of the features: one class per subject, the {@link sigma.recipes.steps.scenario.World} of a scenario, the
 * parameter types and the hooks. A step has no URL, no JSON, no loop and no retry.
 *
 * <p>Start with {@link sigma.recipes.steps.MemberSteps}.
 */
package sigma.recipes.steps;
