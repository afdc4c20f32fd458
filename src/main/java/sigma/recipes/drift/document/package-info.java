/**
 * Reading of API documents: files, references, the position of each part. A document is untrusted input; one that cannot be
 * read is reported by {@link sigma.recipes.drift.document.DocumentProblem}. Start with
 * {@link sigma.recipes.drift.document.DocumentReader}. Uses no other sub-package.
 */
package sigma.recipes.drift.document;
