/**
 * APIs in normal form: references resolved, {@code allOf} merged, unions normalized. Start with
 * {@link sigma.recipes.drift.schema.ApiReader}. Uses {@code document}.
 */
package sigma.recipes.drift.schema;
