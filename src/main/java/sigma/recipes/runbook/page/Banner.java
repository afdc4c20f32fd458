package sigma.recipes.runbook.page;

import sigma.recipes.organization.CallerProfile;
import sigma.recipes.settings.Settings;
import sigma.recipes.settings.Target;
import sigma.recipes.settings.TargetDescription;

/** The first lines of a run: its target, its caller, and its permission to write. */
public final class Banner {

    private Banner() {
    }

    /** Prints the target of a command and its permission to write. */
    public static void print(ConsolePrinter page, Settings settings) {
        print(page, settings, settings.where());
    }

    /** Prints the same for a run in a sandbox that is kept. */
    public static void printKept(ConsolePrinter page, Settings settings) {
        print(page, settings, settings.where().kept());
    }

    private static void print(ConsolePrinter page, Settings settings, TargetDescription where) {
        where.lines().forEach(line -> page.wrapped(0, 2, line));
        settings.notes().forEach(note -> page.wrapped(0, 2, "Note: " + note));
        page.line(0, "");
    }

    /** Prints the caller of a run in a real organization. */
    public static void caller(ConsolePrinter page, CallerProfile caller) {
        page.wrapped(0, 2, "Acts as " + caller.name() + " (" + caller.rights() + ") in the organization " + caller.organizationId());
        page.line(0, "");
    }

    /** Returns the name of the organization in saved runs: outputs of one are useless in another. */
    public static String organization(Settings settings) {
        return settings.target() == Target.SANDBOX ? "sandbox" : settings.where().host().orElse("unknown");
    }
}
