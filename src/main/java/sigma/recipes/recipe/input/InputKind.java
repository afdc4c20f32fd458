package sigma.recipes.recipe.input;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What kind of value an input takes. Open kinds name something of an organization, closed ones are checked here. */
public enum InputKind {
    /** A person: full name, mail address, id, or {@code me} for the owner of the credentials. */
    MEMBER("member"),
    /** A mail address. */
    EMAIL("email", "a mail address such as ana@example.com", "[^\\s\"\\\\@<>|]+@[^\\s\"\\\\@<>|]+"),
    /** A name for something new. */
    NAME("name"),
    /** The name of an account type of the organization. */
    ACCOUNT_TYPE("account type"),
    /** A workspace: name or id. */
    WORKSPACE("workspace"),
    /** A team: name or id. */
    TEAM("team"),
    /** A connection: name or id. */
    CONNECTION("connection"),
    /** A permission on a workspace, not on a connection. */
    PERMISSION("permission", List.of("view", "explore", "organize", "edit")),
    /** A permission on a connection. */
    CONNECTION_PERMISSION("connection permission", List.of("use", "annotate")),
    /** Whether a member can sign in. */
    MEMBER_STATE("member state", List.of("active", "deactivated")),
    /** A number above 0. */
    NUMBER("number", "a whole number above 0", "[1-9][0-9]{0,8}"),
    /** How many entries a page holds: at most 1000, as listMembers allows. */
    PAGE_SIZE("page size", "a whole number from 1 to 1000", "[1-9][0-9]{0,2}|1000");

    /** The API publishes no longest name; databases and identity providers stop here (assumed). */
    private static final int LONGEST = 255;
    /** RFC 5321, section 4.5.3.1.3: a path of 256 with its angle brackets. */
    private static final int LONGEST_ADDRESS = 254;

    private final String label;
    private final List<String> words;
    private final String expected;
    private final Optional<Pattern> form;

    InputKind(String label) {
        this(label, List.of(), "", Optional.empty());
    }

    InputKind(String label, String expected, String form) {
        this(label, List.of(), expected, Optional.of(Pattern.compile(form)));
    }

    InputKind(String label, List<String> words) {
        this(label, words, "one of " + String.join(", ", words), Optional.of(Pattern.compile(String.join("|", words))));
    }

    InputKind(String label, List<String> words, String expected, Optional<Pattern> form) {
        this.label = label;
        this.words = words;
        this.expected = expected;
        this.form = form;
    }

    /** Returns the kind that {@code inputs.yaml} calls {@code label}. */
    static Optional<InputKind> labelled(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(InputKind::label).toList();
    }

    /** Returns the word for it in {@code inputs.yaml}. */
    public String label() {
        return label;
    }

    /** Returns the only values that it takes; empty where it takes others. */
    public List<String> words() {
        return words;
    }

    /** Returns whether any text may be such a value, since only an organization can say what exists. */
    public boolean isOpen() {
        return form.isEmpty();
    }

    /** Returns how many characters a value may have. */
    int longest() {
        return this == EMAIL ? LONGEST_ADDRESS : LONGEST;
    }

    /** Returns what was expected, as a phrase, if {@code value} can't be of this kind. */
    Optional<String> missedBy(String value) {
        return form.filter(pattern -> !pattern.matcher(value).matches()).map(pattern -> expected);
    }
}
