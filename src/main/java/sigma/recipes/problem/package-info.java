/**
 * Problems as users see them: what is wrong, where, what was expected and found, and the fix; their one rendering; the
 * parent of all exceptions that report one; and the exit codes. May use {@code text}.
 */
package sigma.recipes.problem;
