/**
 * Documents that build servers read, whatever they report on: JUnit, SARIF and the commands of GitHub. May use {@code text}.
 */
package sigma.recipes.report;
