/**
 * The looks at the documents that a publisher serves: dated copies, and what the last look found. Uses {@code document}.
 */
package sigma.recipes.drift.look;
