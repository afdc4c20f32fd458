/**
 * Exports of workbooks, pages and elements: a job for each, and its file in the format that was asked for. PDFBox draws,
 * fastexcel writes spreadsheets; no other package uses them. Uses {@code content} and the engine.
 */
package sigma.recipes.sandbox.export;
