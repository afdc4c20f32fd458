/**
 * The folder in which an organization of the sandbox outlives a command: one file, one lock, one writer. It knows nothing
 * of what the file holds; {@code sandbox} uses it, never the other way round.
 *
 * <p>Start at {@link sigma.recipes.sandbox.memory.MemoryFolder}.
 */
package sigma.recipes.sandbox.memory;
