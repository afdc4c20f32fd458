/**
 * The folder that keeps an organization of the sandbox between commands: one file, one lock, one writer. It does not depend
 * on the content of the file; {@code sandbox} uses it, never the reverse.
 *
 * <p>Start at {@link sigma.recipes.sandbox.memory.MemoryFolder}.
 */
package sigma.recipes.sandbox.memory;
