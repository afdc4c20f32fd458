package sigma.recipes.runbook.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import sigma.recipes.client.http.HttpRequest;
import sigma.recipes.contract.redaction.SecretNames;

/**
 * A request as a command line of curl for a POSIX shell. Tokens and credentials are variables ({@code $TOKEN},
 * {@code $CLIENT_ID}, {@code $SECRET}), so that the line contains no secret and works if they are set.
 */
public final class CurlLine {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String FORM = "application/x-www-form-urlencoded";

    /** Form fields that are secret or belong to a secret. */
    private static final Set<String> FROM_ENVIRONMENT = Set.of("client_id", "client_secret", "refresh_token", "subject_token", "actor_token");

    private CurlLine() {
    }

    /**
     * Returns the command line of a request.
     *
     * @param withoutSecrets masks known secrets
     */
    public static String of(HttpRequest request, UnaryOperator<String> withoutSecrets) {
        StringBuilder line = new StringBuilder("curl -sS");
        if (request.uri().toString().matches(".*[\\[\\]{}].*")) {
            line.append(" --globoff");
        }
        if (!request.method().equals("GET")) {
            line.append(" -X ").append(request.method());
        }
        line.append(' ').append(quoted(withoutSecrets.apply(request.uri().toString())));
        new TreeMap<>(request.headers()).forEach((name, value) -> line.append(" -H ").append(name.equals("Authorization")
                ? "\"Authorization: Bearer $TOKEN\"" : quoted(withoutSecrets.apply(name + ": " + value))));
        request.body().ifPresent(body -> {
            line.append(" -H ").append(quoted("Content-Type: " + body.type()));
            line.append(body.type().equals(FORM) ? form(text(body), withoutSecrets)
                    : " --data-raw " + quoted(withoutSecrets.apply(maskedByName(text(body)))));
        });
        request.download().ifPresent(into -> line.append(" --output download"));
        return line.toString();
    }

    private static String text(HttpRequest.Body body) {
        return new String(body.bytes(), StandardCharsets.UTF_8);
    }

    private static String form(String encoded, UnaryOperator<String> withoutSecrets) {
        StringBuilder fields = new StringBuilder();
        for (String field : encoded.split("&")) {
            String name = field.substring(0, field.indexOf('='));
            String value = URLDecoder.decode(field.substring(name.length() + 1), StandardCharsets.UTF_8);
            fields.append(" --data-urlencode ").append(FROM_ENVIRONMENT.contains(name) ? '"' + name + "=$" + variable(name) + '"'
                    : quoted(name + "=" + withoutSecrets.apply(SecretNames.matches(name) ? SecretNames.MASK : value)));
        }
        return fields.toString();
    }

    /** The names are those of .env. */
    private static String variable(String field) {
        return field.equals("client_secret") ? "SECRET" : field.toUpperCase(Locale.ROOT);
    }

    private static String maskedByName(String body) {
        try {
            return JSON.writeValueAsString(SecretNames.masked(JSON.readTree(body)));
        } catch (JsonProcessingException notJson) {
            return SecretNames.MASK;
        }
    }

    /** Within single quotes, a shell treats everything as literal except a single quote. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
