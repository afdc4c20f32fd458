/**
 * API documents as they are read: files, references, the position of each part. A document is untrusted input; what cannot
 * be read is a {@link sigma.recipes.drift.document.DocumentProblem}. Start with
 * {@link sigma.recipes.drift.document.DocumentReader}. Uses no other sub-package.
 */
package sigma.recipes.drift.document;
