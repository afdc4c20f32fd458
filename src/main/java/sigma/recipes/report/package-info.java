/** Formats that build servers read: JUnit, SARIF and the commands of GitHub. */
package sigma.recipes.report;
