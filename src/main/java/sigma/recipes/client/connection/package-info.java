/** What connections lead to: paths of databases, schemas and tables, and how tests and syncs of them ended. */
package sigma.recipes.client.connection;
