/** Formats that build servers read: JUnit, SARIF and the commands of GitHub. May use {@code text}. */
package sigma.recipes.report;
