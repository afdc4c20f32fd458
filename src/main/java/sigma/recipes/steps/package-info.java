/**
 * The steps of the features: one class per subject, the {@link sigma.recipes.steps.scenario.World} of a scenario, the
 * parameter types and the hooks.
 *
 * <p>It may use {@code client} and {@code organization}, and the values of an exchange of {@code contract}. Only this
 * package depends on Cucumber's annotations, Hamcrest and Allure. A step has no URL, no JSON, no loop and no retry.
 *
 * <p>Start at {@link sigma.recipes.steps.MemberSteps}.
 */
package sigma.recipes.steps;
