/**
 * The journal of a run: every call with its response, on disk before a write is sent, so that a later process can go on.
 */
package sigma.recipes.runbook.journal;
