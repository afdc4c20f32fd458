/** What the API says of a thing before a write changes it, so that a journal holds it and the change can be taken back. */
package sigma.recipes.runbook.earlier;
