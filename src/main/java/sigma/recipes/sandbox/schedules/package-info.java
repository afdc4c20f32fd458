/** Timed actions on documents: scheduled exports, deliveries and materializations. */
package sigma.recipes.sandbox.schedules;
