package sigma.recipes.runbook;

import sigma.recipes.settings.Settings;
import sigma.recipes.settings.Target;
import sigma.recipes.settings.Where;

/** What a run says before anything else: where it works, as whom, and what it may write. */
final class Banner {

    private Banner() {
    }

    static void print(Page page, Settings settings) {
        Where where = settings.where();
        page.line(0, "Works on " + where.organization() + where.host().map(host -> " at " + host).orElse("")
                + where.region().map(region -> " (" + region + ")").orElse("")
                + where.caller().map(caller -> ", as client " + caller).orElse(""));
        page.line(0, "May write " + where.writes());
        settings.notes().forEach(note -> page.line(0, "Note: " + note));
        page.line(0, "");
    }

    /** Returns the organization as saved runs name it: outputs of one are of no use in another. */
    static String organization(Settings settings) {
        return settings.target() == Target.SANDBOX ? "sandbox" : settings.where().host().orElse("unknown");
    }
}
