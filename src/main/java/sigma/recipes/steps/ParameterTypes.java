package sigma.recipes.steps;

import io.cucumber.java.ParameterType;
import java.util.Locale;
import sigma.recipes.client.grant.ConnectionPermission;
import sigma.recipes.client.grant.Permission;
import sigma.recipes.client.workbook.ExportFormat;
import sigma.recipes.client.workbook.WorkbookState;

/** Turns words of a step into values, and does nothing else: a look-up belongs to the step, which can explain a miss. */
public final class ParameterTypes {

    /** Returns a quoted text; a backslash keeps the character after it as it is, so that any text can be quoted. */
    @ParameterType("\"([^\"\\\\]*(?:\\\\.[^\"\\\\]*)*)\"")
    public String text(String quoted) {
        return quoted.replaceAll("(?s)\\\\(.)", "$1");
    }

    /** Returns a mail address, written without quotes. */
    @ParameterType("[^\\s\"@]+@[^\\s\"@]+")
    public String email(String address) {
        return address;
    }

    /** Returns what a workspace may grant. */
    @ParameterType("view|explore|organize|edit")
    public Permission permission(String word) {
        return Permission.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Returns what a connection may grant: use (on the wire: usage) or annotate. */
    @ParameterType("use|annotate")
    public ConnectionPermission connectionPermission(String word) {
        return word.equals("use") ? ConnectionPermission.USAGE : ConnectionPermission.ANNOTATE;
    }

    /** Returns whether a member is active. */
    @ParameterType("active|deactivated")
    public MemberState state(String word) {
        return MemberState.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Returns which workbooks are listed. */
    @ParameterType("current|archived|all")
    public WorkbookState workbookState(String word) {
        return WorkbookState.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Returns the format of an export. */
    @ParameterType("CSV|JSON|JSONL")
    public ExportFormat exportFormat(String word) {
        return ExportFormat.valueOf(word);
    }

    /** Returns why Sigma refuses. */
    @ParameterType("(.+)")
    public Reason reason(String sentence) {
        return Reason.of(sentence);
    }
}
