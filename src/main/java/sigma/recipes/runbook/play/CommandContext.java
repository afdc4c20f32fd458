package sigma.recipes.runbook.play;

import java.io.PrintWriter;
import sigma.recipes.organization.Organization;
import sigma.recipes.organization.Purpose;
import sigma.recipes.runbook.option.OutputForm;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.page.DataDocument;
import sigma.recipes.runbook.page.ProgressLine;
import sigma.recipes.runbook.project.Environment;
import sigma.recipes.settings.Settings;

/**
 * What a command works with.
 *
 * @param surroundings what it finds around itself
 * @param out          standard output
 * @param err          standard error
 */
public record CommandContext(Environment surroundings, PrintWriter out, PrintWriter err) {

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

    /** Returns the page on which a command says all that is not its document. */
    public ConsolePrinter page(OutputForm form) {
        return form == OutputForm.TEXT ? page() : errors();
    }

    /** Returns the document that a command writes to standard output. */
    public DataDocument document() {
        return new DataDocument(out, surroundings.terminal().out().width().isPresent());
    }
}
