/** Workbooks and data models as code: what they consist of, as one JSON document. */
package sigma.recipes.client.code;
