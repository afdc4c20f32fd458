package sigma.recipes.recipe.input;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import sigma.recipes.problem.Problem;

/**
 * A value that may have been copied from the address bar of a browser. If it is the URL of a Sigma page for the kind of the
 * input, its id is used. The address is only parsed, never opened. Its form is assumed, see {@link SigmaPage} and
 * {@link sigma.recipes.text.UrlId}.
 *
 * @param value   the id in the address, or the given value
 * @param mistake the problem, with the expected value
 */
public record PastedValue(String value, Optional<Problem> mistake) {

    private static final String HOST = "sigmacomputing.com";
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|(?:[a-z0-9-]+\\.)+sigmacomputing\\.com/)\\P{Cntrl}*");

    /** Reads a value for an input of the kind {@code kind}; only kinds of objects with an id accept addresses. */
    public static PastedValue of(InputKind kind, String text) {
        if (kind.page().isEmpty() || !ADDRESS.matcher(text).matches()) {
            return new PastedValue(text, Optional.empty());
        }
        Optional<String> path = pathAtSigma(text);
        return path.map(known -> at(known, kind, text)).orElseGet(() -> wrong(kind, text, "is not a URL of Sigma"));
    }

    private static PastedValue at(String path, InputKind kind, String text) {
        SigmaPage asked = kind.page().orElseThrow();
        String[] words = path.split("/");
        PastedValue found = wrong(kind, text, "contains no id");
        for (int i = 0; i + 1 < words.length; i++) {
            String word = words[i];
            Optional<String> id = asked.parameter() == null ? asked.idIn(words[i + 1]) : asked.idInQuery(queryOf(text));
            if (asked.words().contains(word) && id.isPresent()) {
                return new PastedValue(id.get(), Optional.empty());
            }
            Optional<String> other = kind.pages().entrySet().stream().filter(page -> page.getValue().words().contains(word))
                    .map(Map.Entry::getKey).findFirst();
            if (other.isPresent() && !asked.words().contains(word)) {
                found = wrong(kind, text, "leads to a " + other.get());
            }
        }
        return found;
    }

    private static String queryOf(String text) {
        return text.replaceFirst("#.*", "").replaceFirst("^[^?]*\\??", "");
    }

    /** Returns the path of an address on one of Sigma's hosts; the rest is arbitrary. */
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
        return new PastedValue(text, Optional.of(Problem.of('"' + text + "\" " + what + ".").expected(article(kind.label())
                + ", or its URL such as https://app." + HOST + kind.page().orElseThrow().example())));
    }

    private static String article(String label) {
        return ("aeio".indexOf(label.charAt(0)) >= 0 ? "an " : "a ") + label;
    }
}
