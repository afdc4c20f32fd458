/**
 * An organization as a JSON document: written, read, and validated as a whole.
 *
 * <p>{@code sandbox.memory} knows the file that holds it.
 */
package sigma.recipes.sandbox.saved;
