/**
 * Teams and their members.
 */
package sigma.recipes.sandbox.teams;
