/** The saved looks at a publisher's documents: dated copies, and the result of the last look. Uses {@code document}. */
package sigma.recipes.drift.look;
