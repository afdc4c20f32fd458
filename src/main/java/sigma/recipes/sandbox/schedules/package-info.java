/**
 * What happens to documents at certain times: scheduled exports, deliveries, and materializations.
 */
package sigma.recipes.sandbox.schedules;
