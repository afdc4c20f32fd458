/**
 * An organization as a JSON document: written, read, and validated as a whole.
 *
 * <p>{@code sandbox.memory} manages its file.
 */
package sigma.recipes.sandbox.saved;
