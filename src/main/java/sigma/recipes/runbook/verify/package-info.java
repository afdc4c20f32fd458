/**
 * The one verifying run, which {@code ./recipes verify}, {@code mvn verify} and the drill share: its scope, its plan, and the
 * verdict on it.
 *
 * <p>Start with {@link sigma.recipes.runbook.verify.VerifyingRun}.
 */
package sigma.recipes.runbook.verify;
