/**
 * Edits one schema of the contract until it equals the published one in normal form. Start with
 * {@link sigma.recipes.drift.update.schema.SchemaEditor}. Uses {@code update.files} and everything below it.
 */
package sigma.recipes.drift.update.schema;
