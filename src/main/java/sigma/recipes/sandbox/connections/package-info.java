/**
 * Connections, their warehouses, and the catalog of databases, schemas and tables.
 *
 * <p>Start at {@code ConnectionsModule}.
 */
package sigma.recipes.sandbox.connections;
