/**
 * An API without differences of form: references followed, {@code allOf} merged, unions normalized. Start with
 * {@link sigma.recipes.drift.schema.ApiReader}. Uses {@code document}.
 */
package sigma.recipes.drift.schema;
