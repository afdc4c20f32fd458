/**
 * Problems as shown to users: place, expected and actual value, and fix; their rendering; the parent of all exceptions that
 * report them; and the exit codes. Every package may use them.
 */
package sigma.recipes.problem;
