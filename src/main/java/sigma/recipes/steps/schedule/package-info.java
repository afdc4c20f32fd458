/** Steps for scheduled exports, and for workbooks that are sent immediately. */
package sigma.recipes.steps.schedule;
