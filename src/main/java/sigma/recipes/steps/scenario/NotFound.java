package sigma.recipes.steps.scenario;

import java.util.List;
import java.util.stream.Collectors;
import sigma.recipes.text.NearestNames;

/** The messages for names of a feature or a command line that nothing has. */
public enum NotFound {
    /** A member. */
    MEMBER("member", "full name, email address or id, or use \"me\"",
            "./recipes run list-members lists them; ./recipes run create-a-member creates one."),
    /** A team. */
    TEAM("team", "name or id", ""),
    /** A workspace. */
    WORKSPACE("workspace", "name or id", "./recipes run create-a-workspace creates one."),
    /** A user attribute. */
    USER_ATTRIBUTE("user attribute", "name or id", ""),
    /** An account type. */
    ACCOUNT_TYPE("account type", "name or id", "./recipes run see-what-account-types-are-used-for lists them."),
    /** A tenant organization. */
    TENANT("tenant", "name or id", "Tenants are made in Sigma, never by a recipe."),
    /** A connection. */
    CONNECTION("connection", "name or id", "./recipes run create-a-connection creates one."),
    /** A folder, including workspaces. */
    FOLDER("folder", "name, path or id", "A path starts with its workspace, as in Company/Finance."),
    /** A workbook that is not archived. */
    WORKBOOK("workbook", "name, id, or its URL", "Archived workbooks do not count. Only "
            + "administrators find workbooks that are not shared with them."),
    /** A version tag. */
    VERSION_TAG("version tag", "name or id", "./recipes run create-a-version-tag creates one."),
    /** A bookmark of a workbook. */
    BOOKMARK("bookmark", "name or id", "./recipes run list-bookmarks lists those that you see.", "workbook"),
    /** A page or element of a workbook. */
    PART("page or element", "name or id, or use \"the whole workbook\"", "", "workbook"),
    /** An embed of a workbook. */
    EMBED("embed", "URL, id, or what it shows", "./recipes run list-embeds lists them.", "workbook"),
    /** An archived workbook. */
    ARCHIVED_WORKBOOK("archived workbook", "name or id", "Only workbooks that were deleted count."),
    /** An element of a workbook. */
    ELEMENT("element", "name or id", "Text, images and controls without a name are found by their ids.", "workbook"),
    /** A workbook or a data model. */
    DOCUMENT("workbook or data model", "name, id, or its URL", "Archived ones and those of others that are not "
            + "shared with you do not count."),
    /** A report. */
    REPORT("report", "name, id, or its URL", "Archived ones and those of others that are not shared with you do not "
            + "count."),
    /** A scheduled export of a workbook. */
    SCHEDULED_EXPORT("scheduled export", "title or id", "./recipes run list-scheduled-exports lists them.", "workbook"),
    /** An object behind a connection. */
    CATALOG_PATH("database, schema or table", "names separated by dots", "Upper and lower case differ.", "connection"),
    /** An element that has a materialization schedule. */
    MATERIALIZED_ELEMENT("materialized element", "name or id", "An element gets a materialization schedule in Sigma, in the "
            + "menu of the element.", "document"),
    /** A page of a workbook. */
    PAGE("page", "name or id", "", "workbook"),
    /** A control of a workbook. */
    CONTROL("control", "name or control ID", "./recipes run list-the-controls-of-a-workbook shows them.", "workbook"),
    /** A page or an element of a workbook. */
    PAGE_OR_ELEMENT("page or element", "name or id", "Text, images and controls without a name are found by their ids.",
            "workbook");

    private static final int MOST_NAMES = 12;

    private final String kind;
    private final String ways;
    private final String advice;
    private final String place;

    NotFound(String kind, String ways, String advice) {
        this(kind, ways, advice, "organization");
    }

    NotFound(String kind, String ways, String advice, String place) {
        this.kind = kind;
        this.ways = ways;
        this.advice = advice;
        this.place = place;
    }

    /** Returns the noun for such an object. */
    String kind() {
        return kind;
    }

    /**
     * Creates the error.
     *
     * @param text  the given text
     * @param known the existing names, or the addresses for an address
     */
    public AssertionError error(String text, List<String> known) {
        String nearest = NearestNames.didYouMean(text, known);
        // The kinds that start with u are spoken with a consonant: a user attribute.
        return new AssertionError("There is no " + kind + " \"" + text + "\" in this " + place + "." + nearest
                + "\nGive " + ("aeio".indexOf(kind.charAt(0)) >= 0 ? "an " : "a ") + kind + " by its " + ways + "."
                + (this == MEMBER ? "" : names(known))
                + (advice.isEmpty() ? "" : "\n" + advice));
    }

    private String names(List<String> known) {
        if (known.isEmpty() || known.size() > MOST_NAMES) {
            return " There are " + (known.isEmpty() ? "none" : known.size()) + ".";
        }
        return " There " + (known.size() == 1 ? "is one: " : "are: ")
                + known.stream().sorted().map(name -> '"' + name + '"').collect(Collectors.joining(", ")) + ".";
    }
}
