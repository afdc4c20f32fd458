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
 * The names that mean something to every run; {@code .env.example} explains each. In {@code .env} and behind {@code -D} each
 * spelling counts. In the environment, which all programs share, only those that mean nothing else there, and each
 * spelling in capitals behind {@code SIGMA_}.
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
    /** A URL may be signed. */
    API_DOCUMENT(Group.RUN, Show.URL, "API_DOCUMENT"),
    RECIPES_PATH(Group.RUN, Show.ALL, "RECIPES_PATH"),
    /** URLs of chat services contain a secret. */
    NOTIFY_URL(Group.RUN, Show.NOTHING, "NOTIFY_URL"),

    /** Any input of a recipe: {@code features/inputs.yaml} has their names, see {@link InputNames}. */
    INPUT(Group.INPUT, Show.ALL);

    /** What a name is about. */
    public enum Group {
        /** How a real organization is reached: not judged when the sandbox is used. */
        ACCESS,
        /** How the run behaves. */
        RUN,
        /** What a recipe works on. */
        INPUT
    }

    /** How much of a value a message may show. */
    private enum Show { ALL, URL, START, NOTHING }

    /** In front of a name it keeps the name from meaning another program's setting. */
    public static final String PREFIX = "SIGMA_";

    /** What counts in the environment without the prefix; {@code TARGET} and the like belong to others. */
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

    /** Returns the name that is spelled {@code text}, case-sensitive, with or without the prefix. */
    public static Optional<KnownName> of(String text) {
        return Arrays.stream(values()).filter(name -> name.allSpellings().contains(text)).findFirst();
    }

    /** Returns the spellings of all names, without those that only add the prefix. */
    public static List<String> everySpelling() {
        return Arrays.stream(values()).flatMap(name -> name.spellings.stream()).toList();
    }

    /** Returns which group of settings it belongs to. */
    public Group group() {
        return group;
    }

    /** Returns the spelling to recommend. */
    public String spelling() {
        return spellings.get(0);
    }

    /** Returns the spelling to recommend, its aliases, and each of them behind the prefix. */
    public List<String> allSpellings() {
        return Stream.concat(spellings.stream(), spellings.stream().map(KnownName::prefixed)).distinct().toList();
    }

    /** Returns whether {@code spelling} counts in the environment. */
    static boolean countsInEnvironment(String spelling) {
        return spelling.startsWith(PREFIX) || UNMISTAKABLE.contains(spelling);
    }

    /** Returns {@code spelling} in the form that counts everywhere. */
    public static String prefixed(String spelling) {
        return spelling.startsWith(PREFIX) ? spelling : PREFIX + spelling.toUpperCase(Locale.ROOT);
    }

    /** Returns whether its value is a secret. */
    public boolean isSecret() {
        return show == Show.NOTHING;
    }

    /** Returns whether it is a part of the credentials. */
    public boolean isCredential() {
        return this == CLIENT_ID || this == SECRET;
    }

    /** Returns whether a value of this name may well hold a {@code #} or end in a quote, as secrets and URLs do. */
    boolean mayHoldHash() {
        return show != Show.ALL;
    }

    /** Returns what a message may show of {@code value}. */
    String shown(String value) {
        return switch (show) {
            case ALL -> Masked.plain(value);
            case URL -> Masked.url(value);
            case START -> Masked.id(value);
            case NOTHING -> Secret.MASK;
        };
    }
}
