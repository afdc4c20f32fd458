/**
 * The forms of a report: Markdown, HTML, JSON, SARIF, JUnit and GitHub. One class per form, all over
 * {@link sigma.recipes.drift.report.ReportView}. Uses {@code impact} and {@code change}.
 */
package sigma.recipes.drift.report;
