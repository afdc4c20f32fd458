/**
 * The operations on workbooks, data models, datasets, reports and templates, other than those on files of every type.
 */
package sigma.recipes.sandbox.documents;
