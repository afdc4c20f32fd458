/** What workbooks and data models are built on, and which of them depend on a table or a connection. */
package sigma.recipes.client.dependency;
