/** Sentences about what lies behind connections: tests and syncs. Uses {@code scenario}. */
package sigma.recipes.steps.connection;
