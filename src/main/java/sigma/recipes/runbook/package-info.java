/**
 * The command line {@code ./recipes}: what a person types, what they see, and the exit code.
 *
 * <p>Start at {@link sigma.recipes.runbook.Recipes}, whose {@code main} only translates. Each command is a small class
 * that picocli fills in; what it shows goes through {@link sigma.recipes.runbook.page.ConsolePrinter}.
 *
 * <p>May use every other package. The only place that knows picocli, standard output and exit codes.
 *
 * <p>picocli looks at every field and method of every command at each start. A command whose fields, parameters or
 * return types come from Cucumber or REST Assured would load them even for {@code list}: such types stay inside of
 * methods, or in classes that only a method names.
 */
package sigma.recipes.runbook;
