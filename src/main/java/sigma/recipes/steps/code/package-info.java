/** Steps for workbooks and data models as code. */
package sigma.recipes.steps.code;
