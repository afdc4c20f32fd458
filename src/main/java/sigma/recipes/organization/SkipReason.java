package sigma.recipes.organization;

/**
 * The reason why scenarios can't be played, with the same text for all of them.
 *
 * @param why         the unmet requirement, such as {@code needs to write, and ALLOW_WRITES is not true}
 * @param fix         the fix; empty text if there is none
 * @param sandboxOnly whether they can't be played in any real organization
 */
public record SkipReason(String why, String fix, boolean sandboxOnly) {

    /** Only a sandbox can play them. */
    public static final SkipReason SANDBOX_ONLY = new SkipReason(
            "sandbox only: needs planned faults, another time, hundreds of members, or objects that a run cannot create",
            "verify with -Dtarget=sandbox as well", true);

    /** The run may not write. */
    public static final SkipReason NO_WRITES = new SkipReason("needs to write, and ALLOW_WRITES is not true",
            "set ALLOW_WRITES=true in .env if this organization may be changed");

    /** No connection is specified. */
    public static final SkipReason NO_CONNECTION = new SkipReason("needs a connection, and a run cannot create one",
            "set CONNECTIONID to the id or name of one");

    /** No table is specified. */
    public static final SkipReason NO_TABLE = new SkipReason("needs a table of a connection, and a run cannot create one",
            "set TABLE_PATH to one of the connection that CONNECTIONID names");

    /** No workbook is specified. */
    public static final SkipReason NO_WORKBOOK = new SkipReason("needs a workbook with content, and a run cannot create one",
            "set WORKBOOK_ID to one that the caller may read");

    /** No workbook with an element is specified. */
    public static final SkipReason NO_ELEMENT = new SkipReason("needs an element of a workbook, and a run cannot create one",
            "set WORKBOOK_ID and ELEMENT_ID to one that the caller may read");

    /** No report is specified. */
    public static final SkipReason NO_REPORT = new SkipReason("needs a report with content, and a run cannot create one",
            "set REPORT_ID to one that the caller may read");

    /** No data model is specified. */
    public static final SkipReason NO_DATA_MODEL = new SkipReason("needs a data model with columns, and a run cannot create one",
            "set DATA_MODEL_ID to one that the caller may read");

    /** No exploration is specified. */
    public static final SkipReason NO_EXPLORATION = new SkipReason("needs an exploration, and a run cannot create one",
            "set EXPLORE_KEY to the URL of an exploration, which has :explore= in it");

    /** No control is specified. */
    public static final SkipReason NO_CONTROL = new SkipReason("needs a control that filters an element, and a run cannot create one",
            "set CONTROL and CONTROL_VALUE to one of the workbook that WORKBOOK_ID names");

    /** No control of dates is specified. */
    public static final SkipReason NO_DATE_CONTROL = new SkipReason("needs a control that takes a range of dates, and a run cannot create one",
            "set DATE_CONTROL to one of the workbook that WORKBOOK_ID names");

    /**
     * The organization has no object of a kind.
     *
     * @param kind the kind in the plural, such as templates
     */
    public static SkipReason none(String kind) {
        return new SkipReason("reads the " + kind + " of the organization, and there are none", "create one in Sigma");
    }

    /** Creates a reason that can be fixed in a real organization. */
    public SkipReason(String why, String fix) {
        this(why, fix, false);
    }

    /** The caller is not an administrator. */
    static SkipReason noAdministrator(String accountType) {
        return new SkipReason("needs an administrator, and the caller is not one: " + accountType,
                "use API credentials of an administrator");
    }

    /** The specified connection does not exist, or is not visible. */
    static SkipReason connectionMissing(String given) {
        return new SkipReason("needs a connection, and the caller cannot see \"" + given + "\"",
                "correct CONNECTIONID");
    }

    /** The API refused an operation to a caller who is not an administrator. */
    public static SkipReason forbidden(String operationId) {
        return new SkipReason("Sigma refuses " + operationId + " to the caller (403)", "use API credentials of an administrator");
    }

    /** Returns the reason and the fix in one line. */
    public String line() {
        return why + (fix.isEmpty() ? "" : ". Fix: " + fix);
    }
}
