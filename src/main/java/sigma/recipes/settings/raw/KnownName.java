package sigma.recipes.settings.raw;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sigma.recipes.settings.text.Masked;
import sigma.recipes.settings.text.Secret;

/**
 * The names of settings, explained in {@code .env.example}. In {@code .env} and after {@code -D}, every spelling is read. In
 * the environment, which all programs share, only unambiguous ones are read, and every spelling in upper case with the
 * prefix {@code SIGMA_}.
 */
public enum KnownName {
    CLIENT_ID(Group.ACCESS, Show.START, "CLIENT_ID", "SIGMA_CLIENT_ID"),
    SECRET(Group.ACCESS, Show.NOTHING, "SECRET", "SIGMA_CLIENT_SECRET"),
    BASE_URL(Group.ACCESS, Show.URL, "baseURL", "SIGMA_BASE_URL"),
    AUTH_URL(Group.ACCESS, Show.URL, "authURL", "SIGMA_AUTH_URL"),
    ALLOW_HOST(Group.ACCESS, Show.URL, "ALLOW_HOST"),
    /** Lower case first: many machines have both, and curl prefers it. */
    HTTPS_PROXY(Group.ACCESS, Show.URL, "https_proxy", "HTTPS_PROXY"),
    NO_PROXY(Group.ACCESS, Show.ALL, "no_proxy", "NO_PROXY"),
    TRUST_STORE(Group.ACCESS, Show.ALL, "TRUST_STORE"),
    TRUST_STORE_PASSWORD(Group.ACCESS, Show.NOTHING, "TRUST_STORE_PASSWORD"),

    TARGET(Group.RUN, Show.ALL, "target", "TARGET"),
    ALLOW_WRITES(Group.RUN, Show.ALL, "ALLOW_WRITES"),
    DRY_RUN(Group.RUN, Show.ALL, "DRY_RUN"),
    REPORT_PERSONAL_DATA(Group.RUN, Show.ALL, "REPORT_PERSONAL_DATA"),
    /** A URL may contain a signature. */
    API_DOCUMENT(Group.RUN, Show.URL, "API_DOCUMENT"),
    RECIPES_PATH(Group.RUN, Show.ALL, "RECIPES_PATH"),
    /** URLs of chat services contain a secret. */
    NOTIFY_URL(Group.RUN, Show.NOTHING, "NOTIFY_URL"),
    /** A password, a token, or a private key, which has several lines. */
    CONNECTION_SECRET(Group.RUN, Show.NOTHING, "CONNECTION_SECRET"),

    /** Any input of a recipe: {@code features/inputs.yaml} has their names, see {@link InputNames}. */
    INPUT(Group.INPUT, Show.ALL);

    /** The groups of settings. */
    public enum Group {
        /** The access to a real organization: not validated when the sandbox is used. */
        ACCESS,
        /** The behaviour of the run. */
        RUN,
        /** The inputs of a recipe. */
        INPUT
    }

    /** The part of a value that a message may show. */
    private enum Show { ALL, URL, START, NOTHING }

    /** The prefix that distinguishes a name from settings of other programs. */
    public static final String PREFIX = "SIGMA_";

    /**
     * The names that are read from the environment without the prefix; {@code TARGET} and similar ones belong to other
     * programs.
     */
    private static final Set<String> UNMISTAKABLE = Set.of("CLIENT_ID", "SECRET", "baseURL", "authURL", "ALLOW_WRITES",
            "HTTPS_PROXY", "https_proxy", "NO_PROXY", "no_proxy", "TRUST_STORE", "TRUST_STORE_PASSWORD");

    private final Group group;
    private final Show show;
    private final List<String> spellings;

    KnownName(Group group, Show show, String... spellings) {
        this.group = group;
        this.show = show;
        this.spellings = List.of(spellings);
    }

    /** Returns the name with the spelling {@code text}, case-sensitive, with or without the prefix. */
    public static Optional<KnownName> of(String text) {
        return Arrays.stream(values()).filter(name -> name.allSpellings().contains(text)).findFirst();
    }

    /** Returns the spellings of all names, without those with the prefix. */
    public static List<String> everySpelling() {
        return Arrays.stream(values()).flatMap(name -> name.spellings.stream()).toList();
    }

    /** Returns its group of settings. */
    public Group group() {
        return group;
    }

    /** Returns the recommended spelling. */
    public String spelling() {
        return spellings.get(0);
    }

    /** Returns the recommended spelling, its aliases, and each of them with the prefix. */
    public List<String> allSpellings() {
        return Stream.concat(spellings.stream(), spellings.stream().map(KnownName::prefixed)).distinct().toList();
    }

    /** Returns whether {@code spelling} counts in the environment. */
    static boolean countsInEnvironment(String spelling) {
        return spelling.startsWith(PREFIX) || UNMISTAKABLE.contains(spelling);
    }

    /** Returns {@code spelling} in the form that is read from every source. */
    public static String prefixed(String spelling) {
        return spelling.startsWith(PREFIX) ? spelling : PREFIX + spelling.toUpperCase(Locale.ROOT);
    }

    /** Returns whether its value is a secret. */
    public boolean isSecret() {
        return show == Show.NOTHING;
    }

    /** Returns whether it belongs to the credentials. */
    public boolean isCredential() {
        return this == CLIENT_ID || this == SECRET;
    }

    /** Returns whether a value may contain a {@code #} or end in a quote, like secrets and URLs. */
    boolean mayHoldHash() {
        return show != Show.ALL;
    }

    /** Returns the part of {@code value} that a message may show. */
    String shown(String value) {
        return switch (show) {
            case ALL -> Masked.plain(value);
            case URL -> Masked.url(value);
            case START -> Masked.id(value);
            case NOTHING -> Secret.MASK;
        };
    }
}
