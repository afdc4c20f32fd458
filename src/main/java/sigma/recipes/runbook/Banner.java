package sigma.recipes.runbook;

import sigma.recipes.organization.CallerProfile;
import sigma.recipes.settings.Settings;
import sigma.recipes.settings.Target;
import sigma.recipes.settings.Where;

/** What a run says before anything else: where it works, as whom, and what it may write. */
final class Banner {

    private Banner() {
    }

    static void print(Page page, Settings settings) {
        print(page, settings, settings.where());
    }

    /** Prints the same of a run that does not work on a new sandbox, but on one that is kept. */
    static void printKept(Page page, Settings settings) {
        print(page, settings, settings.where().kept());
    }

    private static void print(Page page, Settings settings, Where where) {
        where.lines().forEach(line -> page.wrapped(0, 2, line));
        settings.notes().forEach(note -> page.wrapped(0, 2, "Note: " + note));
        page.line(0, "");
    }

    /** Prints whom the run acts as in a real organization. */
    static void caller(Page page, CallerProfile caller) {
        page.wrapped(0, 2, "Acts as " + caller.name() + " (" + caller.rights() + ") in the organization " + caller.organizationId());
        page.line(0, "");
    }

    /** Returns the organization as saved runs name it: outputs of one are of no use in another. */
    static String organization(Settings settings) {
        return settings.target() == Target.SANDBOX ? "sandbox" : settings.where().host().orElse("unknown");
    }
}
