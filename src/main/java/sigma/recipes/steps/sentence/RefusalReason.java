package sigma.recipes.steps.sentence;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The reasons of refusals: the words of a feature with the status and code on the wire. An assumed code is undocumented; it
 * is checked in the sandbox only.
 */
public enum RefusalReason {
    /** The token endpoint does not know the client id or the secret. Status and code are assumed. */
    CREDENTIALS_WRONG("the credentials are wrong", Set.of(400, 401), Set.of("unauthorized", "invalid_request"), true, true),
    /** The token is unknown or has expired. The code is assumed. */
    TOKEN_UNKNOWN("the token is unknown", Set.of(401), Set.of("unauthorized"), true),
    /** Another member, active or not, has the address (createMember, updateMember). The code is assumed. */
    ADDRESS_TAKEN("the email address is already taken", Set.of(409), Set.of("conflict"), true),
    /** The organization has no account type with that name (createMember, updateMember). The code is assumed. */
    NO_SUCH_ACCOUNT_TYPE("the account type does not exist", Set.of(404), Set.of("not_found"), true),
    /** A required field is missing. */
    SOMETHING_MISSING("a required value is missing", Set.of(400), Set.of("invalid_request"), false),
    /** A value has the wrong type, format or is not in its vocabulary. */
    WRONG_FORM("a value is invalid", Set.of(400), Set.of("invalid_request"), false),
    /** No member has the id (getMember). The code is assumed. */
    NO_SUCH_MEMBER("the member does not exist", Set.of(404), Set.of("not_found"), true),
    /** No team has the id (updateTeamMembers, updateTeam, deleteTeam). The code is assumed. */
    NO_SUCH_TEAM("the team does not exist", Set.of(404), Set.of("not_found"), true),
    /** No user attribute has the id (setUserAttributeForUsers, deleteUserAttribute). The code is assumed. */
    NO_SUCH_ATTRIBUTE("the user attribute does not exist", Set.of(404), Set.of("not_found"), true),
    /** No workspace has the id (createWorkspaceGrant, updateWorkspace). The code is assumed. */
    NO_SUCH_WORKSPACE("the workspace does not exist", Set.of(403, 404), Set.of("not_found", "forbidden"), true),
    /** No workbook has the id (filesUpdate). The code is assumed. */
    NO_SUCH_WORKBOOK("the workbook does not exist", Set.of(403, 404), Set.of("not_found", "forbidden"), true),
    /** No folder has the id (filesList, filesCreate). The code is assumed. */
    NO_SUCH_FOLDER("the folder does not exist", Set.of(403, 404), Set.of("not_found", "forbidden"), true),
    /** No version tag has the name (tagWorkbook). Status and code are assumed. */
    NO_SUCH_TAG("the version tag does not exist", Set.of(404), Set.of("not_found"), true),
    /** The workbook has no version with the number (tagWorkbook). Status and code are assumed. */
    NO_SUCH_VERSION("the version does not exist", Set.of(400, 404), Set.of("invalid_request", "not_found"), true),
    /** No report has the id (exportReport). The code is assumed. */
    NO_SUCH_REPORT("the report does not exist", Set.of(403, 404), Set.of("not_found", "forbidden"), true),
    /** No object of the kind has the id (getTeam, getWorkspace, getTemplate and others). The code is assumed. */
    NO_SUCH_OBJECT("it does not exist", Set.of(403, 404), Set.of("not_found", "forbidden"), true),
    /** The workbook has no bookmark with the id (updateWorkbookBookmark). The code is assumed. */
    NO_SUCH_BOOKMARK("the bookmark does not exist", Set.of(404), Set.of("not_found"), true),
    /**
     * Another object of the kind has the name (createVersionTag, updateTeam, updateWorkspace, createAccountType). Status and
     * code are assumed.
     */
    NAME_TAKEN("the name is already taken", Set.of(400, 409), Set.of("conflict", "invalid_request"), true),
    /** The workbook has no element with the id (exportWorkbook). Status and code are assumed. */
    NO_SUCH_ELEMENT("the element does not exist", Set.of(404), Set.of("not_found"), true),
    /** The element is a text, an image or a control (listLineage). */
    NO_DATA("the element has no data", Set.of(400), Set.of("invalid_request"), true),
    /** The element has no materialization schedule (materializeWorkbookElement). Status and code are assumed. */
    NO_MATERIALIZATION_SCHEDULE("the element has no materialization schedule", Set.of(400, 404), Set.of("invalid_request", "not_found"), true),
    /** The data platform has no such database, schema or table (syncConnectionPath). Status and code are assumed. */
    NO_SUCH_PATH("the data platform does not have the path", Set.of(404), Set.of("not_found"), true),
    /** The workbook has no page with the id (exportWorkbook). Status and code are assumed. */
    NO_SUCH_PAGE("the page does not exist", Set.of(404), Set.of("not_found"), true),
    /** Sigma did not issue the page token. Status and code are assumed. */
    PAGE_UNKNOWN("the page token is unknown", Set.of(400), Set.of("invalid_request"), true),
    /** The page size is below 1 or above 1000. Status and code are assumed. */
    LIMIT_OUT_OF_RANGE("the limit is out of range", Set.of(400), Set.of("invalid_request"), true),
    /** Only an account of the type Admin may do this (createMember, deleteTeam). Status and code are assumed. */
    ADMIN_NEEDED("only an administrator may do this", Set.of(403), Set.of("forbidden"), true),
    /** Members still have the account type (deleteAccountType). Status and code are assumed. */
    ACCOUNT_TYPE_IN_USE("members have the account type", Set.of(400, 409), Set.of("invalid_request", "conflict"), true),
    /** The account type is one of Sigma's own (deleteAccountType). Status and code are assumed. */
    ACCOUNT_TYPE_BUILT_IN("the account type is built in", Set.of(400, 403), Set.of("invalid_request", "forbidden"), true),
    /** A deactivated member cannot join a team or get a file (updateTeamMembers, filesUpdate). Status and code are assumed. */
    MEMBER_DEACTIVATED("the member is deactivated", Set.of(400), Set.of("invalid_request"), true);

    private final String sentence;
    private final Set<Integer> statuses;
    private final Set<String> codes;
    private final boolean codeAssumed;
    private final boolean ofSignIn;

    RefusalReason(String sentence, Set<Integer> statuses, Set<String> codes, boolean codeAssumed) {
        this(sentence, statuses, codes, codeAssumed, false);
    }

    RefusalReason(String sentence, Set<Integer> statuses, Set<String> codes, boolean codeAssumed, boolean ofSignIn) {
        this.sentence = sentence;
        this.statuses = statuses;
        this.codes = codes;
        this.codeAssumed = codeAssumed;
        this.ofSignIn = ofSignIn;
    }

    /** Returns the words of the feature. */
    public String sentence() {
        return sentence;
    }

    /**
     * Returns whether a refusal has this reason.
     *
     * @param status  the status of the response
     * @param code    the code of the response, if any
     * @param sandbox whether the target is the sandbox, in which assumed codes are checked too
     */
    public boolean fits(int status, Optional<String> code, boolean sandbox) {
        boolean codeFits = code.map(codes::contains).orElse(false);
        return statuses.contains(status) && (codeFits || codeAssumed && !sandbox);
    }

    /** Returns whether the reason is one of a refused sign-in. All others are reasons of other operations. */
    public boolean ofSignIn() {
        return ofSignIn;
    }

    /** Returns the expected response for a failure message, such as {@code 409 with the code "conflict"}. */
    public String onTheWire() {
        return statuses.stream().sorted().map(String::valueOf).collect(Collectors.joining(" or ")) + " with the code "
                + codes.stream().sorted().map(code -> '"' + code + '"').collect(Collectors.joining(" or "));
    }

    /** Returns the pattern that matches exactly the words of all reasons. */
    public static String pattern() {
        return Arrays.stream(values()).map(RefusalReason::sentence).collect(Collectors.joining("|"));
    }

    /**
     * Returns the reason with the words {@code sentence}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static RefusalReason of(String sentence) {
        return Arrays.stream(values()).filter(reason -> reason.sentence.equals(sentence)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No reason reads \"" + sentence + "\""));
    }
}
