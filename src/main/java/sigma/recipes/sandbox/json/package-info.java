/**
 * JSON values, the schemas of the contract as shapes that select from them, and CSV files.
 *
 * <p>It knows nothing of organizations. Start at {@link sigma.recipes.sandbox.json.Shape}.
 */
package sigma.recipes.sandbox.json;
