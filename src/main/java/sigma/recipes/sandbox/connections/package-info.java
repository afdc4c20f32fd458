/**
 * Connections, the warehouses that they lead to, and the catalog of databases, schemas and tables.
 *
 * <p>Start at {@code ConnectionsModule}.
 */
package sigma.recipes.sandbox.connections;
