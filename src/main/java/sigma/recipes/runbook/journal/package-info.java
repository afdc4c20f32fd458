/**
 * The journal of a run: every call with its response, with writes on disk before they are sent, so that a later process can
 * continue.
 */
package sigma.recipes.runbook.journal;
