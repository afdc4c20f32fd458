/** The history of a publisher's documents: dated copies, and the result of the last comparison. Uses {@code document}. */
package sigma.recipes.drift.history;
