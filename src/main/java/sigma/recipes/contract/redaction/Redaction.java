package sigma.recipes.contract.redaction;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.exchange.Exchange;
import sigma.recipes.contract.finding.Finding;
import sigma.recipes.contract.finding.Findings;

/**
 * Masks secrets in exchanges, findings and texts: registered secrets in every spelling, and values in secret places. It can
 * also mask names and addresses of people. Thread-safe.
 */
public final class Redaction {

    private static final int SHORTEST_SECRET = 6;

    private final KnownSpellings spellings = new KnownSpellings();
    private final Map<String, String> shortened = new ConcurrentHashMap<>();
    private final boolean hidesPeople;

    /** Creates a redaction that masks secrets. */
    public Redaction() {
        this(false);
    }

    private Redaction(boolean hidesPeople) {
        this.hidesPeople = hidesPeople;
    }

    /** Returns a redaction that masks secrets, email addresses, and all but the first letter of people's names. */
    public static Redaction hidingPeople() {
        return new Redaction(true);
    }

    /** Masks {@code secret} from now on: as plain text, in Base64, URL-encoded, and as JSON text. */
    public void conceal(String secret) {
        // A text this short is not a secret, and masking it would make reports unreadable.
        if (secret.length() >= SHORTEST_SECRET) {
            spellings.add(SecretSpellings.of(secret, SHORTEST_SECRET));
        }
    }

    /** Replaces {@code text}, such as a client id, by {@code shown} from now on. */
    public void shorten(String text, String shown) {
        if (text.length() >= SHORTEST_SECRET) {
            shortened.put(text, shown);
            shortened.put(URLEncoder.encode(text, StandardCharsets.UTF_8), shown);
        }
    }

    /** Returns {@code text} with secrets masked, but not people. Valid JSON remains valid. */
    public String withoutSecrets(String text) {
        return fields(spellings.replaced(text, SecretNames.MASK), false);
    }

    /** Returns {@code text} with secrets masked, and people if enabled. Valid JSON remains valid. */
    public String masked(String text) {
        String hidden = spellings.replaced(text, SecretNames.MASK);
        for (Map.Entry<String, String> longer : shortened.entrySet()) {
            hidden = hidden.replace(longer.getKey(), longer.getValue());
        }
        return fields(hidesPeople ? AddressMask.apply(hidden) : hidden, hidesPeople);
    }

    private static String fields(String text, boolean people) {
        String hidden = text.startsWith("{") || text.startsWith("[") ? JsonMask.apply(text, people)
                : TextMask.fields(text, people);
        return TextMask.pairs(hidden, people);
    }

    /** Returns {@code exchange} without secrets in its address, headers and bodies. Valid JSON remains valid. */
    public Exchange masked(Exchange exchange) {
        ApiRequest request = exchange.request();
        ApiResponse response = exchange.response();
        return new Exchange(
                masked(request),
                new ApiResponse(response.status(), masked(response.headers()), masked(response.body()), response.stored()));
    }

    /** Returns a request with secrets masked, and people if enabled. */
    public ApiRequest masked(ApiRequest request) {
        return new ApiRequest(request.method(), masked(request.uri()), masked(request.headers()), masked(request.body()));
    }

    /** Returns {@code findings} with secrets masked, for output and files. */
    public Findings masked(Findings findings) {
        return new Findings(findings.all().stream().map(this::masked).toList());
    }

    private Finding masked(Finding finding) {
        String field = finding.pointer().substring(finding.pointer().lastIndexOf('/') + 1);
        // A value alone does not reveal what it is, so it is masked like its field.
        boolean ofPerson = hidesPeople && PersonNames.matches(field) && finding.actual().startsWith("\"");
        String actual = ofPerson ? '"' + PersonNames.masked(finding.actual().substring(1)) + '"' : masked(finding.actual());
        return new Finding(finding.kind(), finding.id(), finding.operationId(), finding.pointer(), finding.place(),
                finding.expected(), actual, finding.actual().equals(actual) ? finding.value() : Optional.empty());
    }

    private URI masked(URI uri) {
        String hidden = masked(uri.toString());
        if (hidden.equals(uri.toString())) {
            return uri;
        }
        // A mask may have replaced the digits of an escape.
        return URI.create(hidden.replaceAll("%(?![0-9A-Fa-f]{2})", ""));
    }

    private byte[] masked(byte[] body) {
        Charset charset = charset(body);
        String text = new String(body, charset);
        String hidden = masked(text);
        return hidden.equals(text) ? body : hidden.getBytes(charset);
    }

    /** Binary content remains unchanged if each byte is read as one character. */
    private static Charset charset(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notText) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    private Map<String, List<String>> masked(Map<String, List<String>> headers) {
        Map<String, List<String>> hidden = new LinkedHashMap<>();
        headers.forEach((name, values) -> hidden.put(name, SecretNames.matches(name) ? List.of(SecretNames.MASK)
                : values.stream().map(this::masked).toList()));
        return hidden;
    }
}
