/** Sentences about scheduled exports, and about workbooks that are sent at once. */
package sigma.recipes.steps.schedule;
