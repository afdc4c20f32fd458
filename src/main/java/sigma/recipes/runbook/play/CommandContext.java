package sigma.recipes.runbook.play;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sigma.recipes.organization.Organization;
import sigma.recipes.organization.Purpose;
import sigma.recipes.runbook.glue.Glue;
import sigma.recipes.runbook.journal.RunExtensions;
import sigma.recipes.runbook.option.OutputFormat;
import sigma.recipes.runbook.option.Verbosity;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.page.DataDocument;
import sigma.recipes.runbook.page.ExchangePrinter;
import sigma.recipes.runbook.page.ProgressLine;
import sigma.recipes.runbook.page.StepPrinter;
import sigma.recipes.runbook.project.Environment;
import sigma.recipes.settings.Settings;

/**
 * The context of a command.
 *
 * @param surroundings the environment of the process
 * @param out          standard output
 * @param err          standard error
 * @param glue         the code of the steps
 * @param folders      the folders of the user's own recipes on the command line
 * @param verbosity    the amount of output
 */
public record CommandContext(Environment surroundings, PrintWriter out, PrintWriter err, Glue glue, List<Path> folders,
                             Verbosity verbosity) {

    /** Makes the list unmodifiable. */
    public CommandContext {
        folders = List.copyOf(folders);
    }

    /** Creates the context of a command that runs no steps. */
    public CommandContext(Environment surroundings, PrintWriter out, PrintWriter err) {
        this(surroundings, out, err, Glue.ofProject(), List.of(), Verbosity.usual());
    }

    /** Returns the same context with another amount of output. */
    public CommandContext with(Verbosity other) {
        return new CommandContext(surroundings, out, err, glue, folders, other);
    }

    /** Returns the parts from outside of the project; null if there are none. */
    RunExtensions own() {
        Map<String, String> jars = new LinkedHashMap<>();
        glue.jars().forEach(jar -> jars.put(jar.path().toAbsolutePath().normalize().toString(), jar.digest()));
        return folders.isEmpty() && jars.isEmpty() ? null : new RunExtensions(folders.stream().map(Path::toString).toList(), jars);
    }

    /** Opens the organization of the settings. */
    public Organization organization(Settings settings, Purpose purpose) {
        return reporting(Organization.open(settings, purpose, surroundings.project(), surroundings.clock()), false);
    }

    /**
     * Opens the organization of the settings for one recipe; a sandbox is kept for the next one.
     *
     * @param command the command of this process, without values, which may be secret
     */
    public Organization organizationFor(Settings settings, String command) {
        return reporting(Organization.forRecipe(settings, surroundings.project(), surroundings.clock(), command), true);
    }

    /** A verifying run plays scenarios in parallel, whose progress does not fit into one line. */
    private Organization reporting(Organization organization, boolean readings) {
        if (verbosity.quiet()) {
            organization.reportWaitsTo(wait -> { });
            return organization;
        }
        organization.reportWaitsTo(err::println);
        organization.reportProgressTo(new ProgressLine(err, surroundings.terminal().err(), readings));
        return organization;
    }

    /** Returns the page of standard output. */
    public ConsolePrinter page() {
        return new ConsolePrinter(out, surroundings.terminal().out());
    }

    /** Returns the page of standard error. */
    public ConsolePrinter errors() {
        return new ConsolePrinter(err, surroundings.terminal().err());
    }

    /** Returns the page for all output other than the document; a quiet command prints nothing there. */
    public ConsolePrinter page(OutputFormat form) {
        return verbosity.quiet() ? ConsolePrinter.silent() : form == OutputFormat.TEXT ? page() : errors();
    }

    /** Returns the page for output that a quiet command prints too: errors and questions. */
    public ConsolePrinter alarms(OutputFormat form) {
        return verbosity.quiet() ? errors() : page(form);
    }

    /** Prints the requests of an organization to {@code page} if requested. */
    public void follow(Organization organization, ConsolePrinter page) {
        if (verbosity.detailed()) {
            organization.follow(new ExchangePrinter(page, organization.progress()::ended, organization.redaction(), verbosity.exchanges(), verbosity.curl()));
        }
    }

    /** Prints a step that begins to {@code page}, if requests are printed below it. */
    void announce(String step, ConsolePrinter page) {
        if (verbosity.detailed()) {
            new StepPrinter(page).begins(step);
        }
    }

    /** Returns the document on standard output. */
    public DataDocument document() {
        return new DataDocument(out, surroundings.terminal().out().width().isPresent());
    }
}
