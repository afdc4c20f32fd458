/** Materializations of elements: their schedules, their runs, and why one did not end well. */
package sigma.recipes.client.materialization;
