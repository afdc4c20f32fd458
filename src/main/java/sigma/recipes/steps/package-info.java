/**
 * The sentences of the features: a class of steps per subject, the {@link sigma.recipes.steps.scenario.World} that one scenario
 * lives in, the parameter types and the hooks.
 *
 * <p>It may use {@code client} and {@code organization}, and of {@code contract} the values of an exchange. It is the
 * only place that knows Cucumber's annotations, Hamcrest and Allure. A step has no URL, no JSON, no loop and no retry.
 *
 * <p>Start at {@link sigma.recipes.steps.MemberSteps}.
 */
package sigma.recipes.steps;
