package sigma.recipes.runbook.play;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sigma.recipes.organization.Organization;
import sigma.recipes.organization.Purpose;
import sigma.recipes.runbook.glue.Glue;
import sigma.recipes.runbook.journal.OwnParts;
import sigma.recipes.runbook.option.OutputForm;
import sigma.recipes.runbook.option.Verbosity;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.page.DataDocument;
import sigma.recipes.runbook.page.ExchangePrinter;
import sigma.recipes.runbook.page.ProgressLine;
import sigma.recipes.runbook.project.Environment;
import sigma.recipes.settings.Settings;

/**
 * What a command works with.
 *
 * @param surroundings what it finds around itself
 * @param out          standard output
 * @param err          standard error
 * @param glue         the code of the steps
 * @param folders      the folders of the user's own recipes that the command line named
 * @param verbosity    how much the command prints while it works
 */
public record CommandContext(Environment surroundings, PrintWriter out, PrintWriter err, Glue glue, List<Path> folders,
                             Verbosity verbosity) {

    /** Makes the list unmodifiable. */
    public CommandContext {
        folders = List.copyOf(folders);
    }

    /** Creates what a command works with that runs no steps. */
    public CommandContext(Environment surroundings, PrintWriter out, PrintWriter err) {
        this(surroundings, out, err, Glue.ofProject(), List.of(), Verbosity.usual());
    }

    /** Returns the same for a command that prints more or less. */
    public CommandContext with(Verbosity other) {
        return new CommandContext(surroundings, out, err, glue, folders, other);
    }

    /** Returns what a run has from outside of the project; null if there is nothing. */
    OwnParts own() {
        Map<String, String> jars = new LinkedHashMap<>();
        glue.jars().forEach(jar -> jars.put(jar.path().toAbsolutePath().normalize().toString(), jar.digest()));
        return folders.isEmpty() && jars.isEmpty() ? null : new OwnParts(folders.stream().map(Path::toString).toList(), jars);
    }

    /** Opens the organization that the settings name. */
    public Organization organization(Settings settings, Purpose purpose) {
        return telling(Organization.open(settings, purpose, surroundings.project(), surroundings.clock()), false);
    }

    /**
     * Opens the organization that the settings name, for one recipe: a sandbox is kept for the next one.
     *
     * @param command what this process does, without the values, which may be secret
     */
    public Organization organizationFor(Settings settings, String command) {
        return telling(Organization.forRecipe(settings, surroundings.project(), surroundings.clock(), command), true);
    }

    /** A verifying run plays scenarios at the same time, whose readings one line can't show. */
    private Organization telling(Organization organization, boolean readings) {
        if (verbosity.quiet()) {
            organization.tellWaits(wait -> { });
            return organization;
        }
        organization.tellWaits(err::println);
        organization.tellProgress(new ProgressLine(err, surroundings.terminal().err(), readings));
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

    /** Returns the page on which a command says all that is not its document; a quiet one says nothing there. */
    public ConsolePrinter page(OutputForm form) {
        return verbosity.quiet() ? ConsolePrinter.silent() : form == OutputForm.TEXT ? page() : errors();
    }

    /** Returns the page for what also a quiet command has to say: what went wrong, and what it asks. */
    public ConsolePrinter alarms(OutputForm form) {
        return verbosity.quiet() ? errors() : page(form);
    }

    /** Prints the requests of an organization to {@code page}, if that was asked for. */
    public void follow(Organization organization, ConsolePrinter page) {
        if (verbosity.detailed()) {
            organization.follow(new ExchangePrinter(page, organization.progress()::ended, organization.redaction(), verbosity.exchanges(), verbosity.curl()));
        }
    }

    /** Returns the document that a command writes to standard output. */
    public DataDocument document() {
        return new DataDocument(out, surroundings.terminal().out().width().isPresent());
    }
}
