/** Materializations of elements: their schedules, their runs, and their failures. */
package sigma.recipes.client.materialization;
