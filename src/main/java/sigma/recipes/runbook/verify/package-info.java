/**
 * The verifying run that {@code ./recipes verify}, {@code mvn verify} and the drill share: its scope, plan and verdict.
 *
 * <p>Start with {@link sigma.recipes.runbook.verify.VerifyingRun}.
 */
package sigma.recipes.runbook.verify;
