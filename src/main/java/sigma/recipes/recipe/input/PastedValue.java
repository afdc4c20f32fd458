package sigma.recipes.recipe.input;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value that may have been copied from the address line of a browser. Where it is the address of a page of Sigma that
 * shows what the input names, its id counts. The address is only read, never opened. Its form is assumed, see
 * {@link SigmaPage} and {@link UrlId}.
 *
 * @param value   the id that the address holds, or the value as it was given
 * @param mistake what is wrong with it, and what was expected
 */
public record PastedValue(String value, Optional<String> mistake) {

    private static final String HOST = "sigmacomputing.com";
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|(?:[a-z0-9-]+\\.)+sigmacomputing\\.com/)\\P{Cntrl}*");
    private static final Pattern UUID = Pattern.compile(
            "(?i)(?:.*-)?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");
    private static final Pattern MEMBER_ID = Pattern.compile("[0-9A-Za-z]{20,40}");
    private static final Map<InputKind, String> EXAMPLES = Map.of(
            InputKind.WORKSPACE, "/acme/workspace/2opi6VLEne4BaPyj00US50",
            InputKind.TEAM, "/acme/admin/teams/2opi6VLEne4BaPyj00US50",
            InputKind.CONNECTION, "/acme/connection/2opi6VLEne4BaPyj00US50",
            InputKind.MEMBER, "/acme/admin/users/3Bq7Tz0LmNc5RwXy8KdVf2HgJp6Sa");

    /** Reads a value for an input of the kind {@code kind}; only kinds that name something with an id look at addresses. */
    public static PastedValue of(InputKind kind, String text) {
        if (!EXAMPLES.containsKey(kind) || !ADDRESS.matcher(text).matches()) {
            return new PastedValue(text, Optional.empty());
        }
        Optional<String> path = pathAtSigma(text);
        return path.map(known -> at(known, kind, text)).orElseGet(() -> wrong(kind, text, "is no address of Sigma"));
    }

    private static PastedValue at(String path, InputKind kind, String text) {
        String[] words = path.split("/");
        PastedValue found = wrong(kind, text, "holds no id");
        for (int i = 0; i + 1 < words.length; i++) {
            Optional<SigmaPage> page = SigmaPage.worded(words[i]);
            Optional<String> id = id(kind, words[i + 1]);
            if (page.isPresent() && page.get().fits(kind) && id.isPresent()) {
                return new PastedValue(id.get(), Optional.empty());
            }
            if (page.isPresent() && !page.get().fits(kind)) {
                found = wrong(kind, text, "leads to " + page.get().shown());
            }
        }
        return found;
    }

    private static Optional<String> id(InputKind kind, String word) {
        if (kind == InputKind.MEMBER) {
            return Optional.of(word).filter(text -> MEMBER_ID.matcher(text).matches());
        }
        Matcher uuid = UUID.matcher(word);
        return uuid.matches() ? Optional.of(uuid.group(1).toLowerCase(Locale.ROOT))
                : UrlId.uuid(word.substring(word.lastIndexOf('-') + 1)).map(Object::toString);
    }

    /** Returns the path of an address on one of Sigma's hosts; what follows it may hold anything. */
    private static Optional<String> pathAtSigma(String text) {
        String address = text.replaceFirst("[?#].*", "");
        try {
            URI uri = new URI(address.contains("://") ? address : "https://" + address);
            String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
            return Optional.ofNullable(uri.getPath()).filter(path -> host.endsWith("." + HOST));
        } catch (URISyntaxException broken) {
            return Optional.empty();
        }
    }

    private static PastedValue wrong(InputKind kind, String text, String what) {
        return new PastedValue(text, Optional.of('"' + text + "\" " + what + "\nexpected: a " + kind.label()
                + ", or the address of its page such as https://app." + HOST + EXAMPLES.get(kind)));
    }
}
