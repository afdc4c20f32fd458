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
 * The one class that hides secrets, in exchanges, findings and texts: those it was given, in every spelling, and those whose
 * place gives them away. It can hide people's names and addresses too. Thread-safe.
 */
public final class Redaction {

    private static final int SHORTEST_SECRET = 6;

    private final KnownSpellings spellings = new KnownSpellings();
    private final Map<String, String> shortened = new ConcurrentHashMap<>();
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

    /** Masks {@code secret} from now on: as plain text, in Base64, URL-encoded, and as JSON text. */
    public void conceal(String secret) {
        // A text this short is no secret, and would blot out half of every report.
        if (secret.length() >= SHORTEST_SECRET) {
            spellings.add(SecretSpellings.of(secret, SHORTEST_SECRET));
        }
    }

    /** Shows {@code shown} from now on wherever {@code text}, such as a client id, would be. */
    public void shorten(String text, String shown) {
        if (text.length() >= SHORTEST_SECRET) {
            shortened.put(text, shown);
            shortened.put(URLEncoder.encode(text, StandardCharsets.UTF_8), shown);
        }
    }

    /** Returns {@code text} with secrets masked and all else as it is, people included. Valid JSON stays valid. */
    public String withoutSecrets(String text) {
        return fields(spellings.replaced(text, SecretNames.MASK), false);
    }

    /** Returns {@code text} with secrets masked, and people where they are hidden. Valid JSON stays valid. */
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

    /** Returns {@code exchange} without secrets in its address, headers and bodies. JSON that was valid stays valid. */
    public Exchange masked(Exchange exchange) {
        ApiRequest request = exchange.request();
        ApiResponse response = exchange.response();
        return new Exchange(
                masked(request),
                new ApiResponse(response.status(), masked(response.headers()), masked(response.body()), response.stored()));
    }

    /** Returns a request without secrets, and without people where they are hidden. */
    public ApiRequest masked(ApiRequest request) {
        return new ApiRequest(request.method(), masked(request.uri()), masked(request.headers()), masked(request.body()));
    }

    /** Returns {@code findings} with secrets masked, for output and files. */
    public Findings masked(Findings findings) {
        return new Findings(findings.all().stream().map(this::masked).toList());
    }

    private Finding masked(Finding finding) {
        String field = finding.pointer().substring(finding.pointer().lastIndexOf('/') + 1);
        // A value alone does not show what it is, so it is masked like the field that it came in.
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
        // A mask may have taken the digits of an escape away.
        return URI.create(hidden.replaceAll("%(?![0-9A-Fa-f]{2})", ""));
    }

    private byte[] masked(byte[] body) {
        Charset charset = charset(body);
        String text = new String(body, charset);
        String hidden = masked(text);
        return hidden.equals(text) ? body : hidden.getBytes(charset);
    }

    /** Bytes that are no text (files) keep their form when read as one character each. */
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
