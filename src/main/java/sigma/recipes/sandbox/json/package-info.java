/**
 * JSON values, the schemas of the contract as projections of them, and table files.
 *
 * <p>It does not depend on organizations. Start at {@link sigma.recipes.sandbox.json.Shape}.
 */
package sigma.recipes.sandbox.json;
