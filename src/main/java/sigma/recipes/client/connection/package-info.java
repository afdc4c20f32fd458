/** The databases, schemas and tables of connections, and the results of tests and syncs. */
package sigma.recipes.client.connection;
