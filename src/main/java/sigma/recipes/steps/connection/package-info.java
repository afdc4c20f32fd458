/** Steps for tests and syncs of connections. Uses {@code scenario}. */
package sigma.recipes.steps.connection;
