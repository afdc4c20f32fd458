/**
 * The operations on workbooks, data models, datasets, reports and templates, beside those that files of every type have.
 */
package sigma.recipes.sandbox.documents;
