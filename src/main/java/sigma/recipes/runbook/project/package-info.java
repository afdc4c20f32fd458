/** The environment of a command, the files that it writes, and its exit codes. Uses {@code page}. */
package sigma.recipes.runbook.project;
