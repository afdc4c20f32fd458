/**
 * What a command finds around itself, the files that it writes, and its exit codes. Uses {@code page}.
 */
package sigma.recipes.runbook.project;
