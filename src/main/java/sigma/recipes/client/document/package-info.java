/** DocumentContent that consist of pages and elements, whatever their type: workbooks and data models. */
package sigma.recipes.client.document;
