/**
 * The contract files as trees that can be edited, the paths and schemas in them, and drafts of new schemas. Uses
 * {@code document}, {@code schema} and {@code compare}.
 */
package sigma.recipes.drift.update.files;
