/**
 * The command line {@code ./recipes}: arguments, output and exit codes.
 *
 * <p>Start with {@link sigma.recipes.runbook.Recipes}. Each command is a small class that picocli fills in; its output goes
 * through {@link sigma.recipes.runbook.page.ConsolePrinter}.
 *
 * <p>picocli looks at every field and method of every command at each start. A command whose fields, parameters or return
 * types come from Cucumber or REST Assured would load them even for {@code list}: such types are used only inside of
 * methods, or in classes that only methods refer to.
 */
package sigma.recipes.runbook;
