/** The sources of workbooks and data models, and the search for documents that depend on a table or connection. */
package sigma.recipes.client.dependency;
