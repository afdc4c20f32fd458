/**
 * The formats of a report: Markdown, HTML, JSON, SARIF, JUnit and GitHub. One class per format, based on
 * {@link sigma.recipes.drift.report.ReportView}. Uses {@code impact} and {@code change}.
 */
package sigma.recipes.drift.report;
