package sigma.recipes.contract;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;

/**
 * The one class that hides secrets, in exchanges and in texts: those it was told of, in every spelling, and those whose
 * place gives them away. It can hide people's names and addresses too. Safe for threads.
 */
public final class Redaction {

    private static final String MASK = "****";
    private static final int SHORTEST_SECRET = 6;
    private static final Set<String> SECRET_HEADERS = Set.of("authorization", "cookie", "set-cookie",
            "proxy-authorization");
    private static final String SECRET_NAMES = "client_?secret|access_?token|refresh_?token|subject_?token|actor_?token"
            + "|password|private_?key|passphrase|secret";
    private static final Pattern IN_JSON = Pattern.compile(
            "(?i)(\"(?:" + SECRET_NAMES + ")\"\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)*(\"|$)");
    private static final Pattern IN_FORM = Pattern.compile("(?i)((?:^|[?&\\s])(?:" + SECRET_NAMES + ")=)[^&\\s\"]+");
    private static final Pattern BEARER = Pattern.compile("(?i)\\b(bearer|basic)\\s+[A-Za-z0-9._~+/=-]{6,}");
    private static final Pattern PERSON = Pattern.compile(
            "(\"(?:firstName|lastName|name)\"\\s*:\\s*)\"((?:[^\"\\\\]|\\\\.)?)(?:[^\"\\\\]|\\\\.)*(\"|$)");
    // In a query an address is encoded; an escape is hidden whole, or a broken one would be left.
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:[A-Za-z0-9._+\\-]|%(?!40)[0-9A-Fa-f]{2})+(@|%40)[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");

    private final Set<String> spellings = new ConcurrentSkipListSet<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    private final boolean hidesPeople;

    /** Creates a redaction that hides secrets. */
    public Redaction() {
        this(false);
    }

    private Redaction(boolean hidesPeople) {
        this.hidesPeople = hidesPeople;
    }

    /** Returns a redaction that hides secrets, and of people all but the first letter of a name. */
    public static Redaction hidingPeople() {
        return new Redaction(true);
    }

    /** Hides {@code secret} from now on wherever it stands: plain, in base 64, URL-encoded or as JSON text. */
    public void conceal(String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            // A text this short is no secret, and would blot out half of every report.
            return;
        }
        spellings.add(secret);
        spellings.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
        spellings.add(secret.replace("\\", "\\\\").replace("\"", "\\\""));
        // In base 64 a text looks different for each of the three places where it may start.
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = ("x".repeat(shift) + secret).getBytes(StandardCharsets.UTF_8);
            for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
                String encoded = encoder.withoutPadding().encodeToString(shifted);
                int from = shift == 0 ? 0 : shift + 1;
                int to = encoded.length() - (shifted.length % 3 == 0 ? 0 : 1);
                if (to - from >= SHORTEST_SECRET) {
                    spellings.add(encoded.substring(from, to));
                }
            }
        }
    }

    /** Returns {@code text} without secrets; the same text where it holds none. */
    public String masked(String text) {
        String hidden = text;
        for (String spelling : spellings) {
            hidden = hidden.replace(spelling, MASK);
        }
        hidden = IN_JSON.matcher(hidden).replaceAll("$1\"" + MASK + "$2");
        hidden = IN_FORM.matcher(hidden).replaceAll("$1" + MASK);
        hidden = BEARER.matcher(hidden).replaceAll("$1 " + MASK);
        if (hidesPeople) {
            hidden = PERSON.matcher(hidden).replaceAll("$1\"$2" + MASK + "$3");
            hidden = ADDRESS.matcher(hidden).replaceAll(MASK + "$1" + "hidden.example");
        }
        return hidden;
    }

    /** Returns {@code exchange} without secrets in its address, headers and bodies. JSON that was valid stays valid. */
    public Exchange masked(Exchange exchange) {
        ApiRequest request = exchange.request();
        ApiResponse response = exchange.response();
        return new Exchange(
                new ApiRequest(request.method(), masked(request.uri()), masked(request.headers()),
                        masked(request.body())),
                new ApiResponse(response.status(), masked(response.headers()), masked(response.body())));
    }

    private URI masked(URI uri) {
        String hidden = masked(uri.toString());
        if (hidden.equals(uri.toString())) {
            return uri;
        }
        try {
            return URI.create(hidden);
        } catch (IllegalArgumentException cutThrough) {
            // A mask that cuts through an escape leaves no address; the path alone is better than a failure.
            return URI.create(uri.getRawPath());
        }
    }

    private byte[] masked(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        String hidden = masked(text);
        return hidden.equals(text) ? body : hidden.getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, List<String>> masked(Map<String, List<String>> headers) {
        Map<String, List<String>> hidden = new LinkedHashMap<>();
        headers.forEach((name, values) -> hidden.put(name, SECRET_HEADERS.contains(name) ? List.of(MASK)
                : values.stream().map(this::masked).toList()));
        return hidden;
    }
}
