/**
 * Exports of workbooks, pages and elements: their jobs, and their files in the requested format. Only this package uses
 * PDFBox, which draws, and fastexcel, which writes spreadsheets. Uses {@code content} and the engine.
 */
package sigma.recipes.sandbox.export;
