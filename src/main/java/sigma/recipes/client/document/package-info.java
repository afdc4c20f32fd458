/** Documents that consist of pages and elements: workbooks and data models. */
package sigma.recipes.client.document;
