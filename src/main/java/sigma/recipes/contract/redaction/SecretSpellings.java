package sigma.recipes.contract.redaction;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The spellings of a secret in headers, addresses, forms, JSON and Base64. */
final class SecretSpellings {

    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-F]{2}");

    private SecretSpellings() {
    }

    /**
     * Returns the spellings of {@code secret}; those in Base64 only if at least {@code shortest} characters depend on the
     * secret alone.
     */
    static Set<String> of(String secret, int shortest) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(secret);
        addUrl(secret, spellings);
        addJson(secret, spellings);
        addBase64(secret, shortest, spellings);
        return spellings;
    }

    private static void addUrl(String secret, Set<String> spellings) {
        String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        // Forms encode a blank as a plus, addresses as %20; addresses leave some characters unescaped that forms escape.
        String address = form.replace("+", "%20");
        String loose = address.replace("%7E", "~").replace("%21", "!").replace("%27", "'").replace("%28", "(")
                .replace("%29", ")");
        String path = loose.replace("%2F", "/").replace("%3A", ":").replace("%40", "@").replace("%24", "$")
                .replace("%2B", "+").replace("%2C", ",").replace("%3B", ";").replace("%3D", "=");
        for (String spelling : List.of(form, address, loose, path)) {
            spellings.add(spelling);
            spellings.add(ESCAPE.matcher(spelling).replaceAll(escape -> escape.group().toLowerCase(Locale.ROOT)));
        }
    }

    private static void addJson(String secret, Set<String> spellings) {
        String json = new String(JsonStringEncoder.getInstance().quoteAsString(secret));
        for (String spelling : List.of(json, ascii(json, "\\u%04x"), ascii(json, "\\u%04X"))) {
            spellings.add(spelling);
            spellings.add(spelling.replace("/", "\\/"));
        }
    }

    private static String ascii(String json, String escape) {
        StringBuilder ascii = new StringBuilder();
        json.chars().forEach(unit -> ascii.append(unit > 0x7F ? String.format(Locale.ROOT, escape, unit) : (char) unit));
        return ascii.toString();
    }

    /** In Base64, a text has three spellings, depending on its offset. */
    private static void addBase64(String secret, int shortest, Set<String> spellings) {
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = ("x".repeat(shift) + secret).getBytes(StandardCharsets.UTF_8);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            // The characters at both ends also depend on the adjacent text.
            int from = shift == 0 ? 0 : shift + 1;
            int to = encoded.length() - (shifted.length % 3 == 0 ? 0 : 1);
            if (to - from >= shortest) {
                String own = encoded.substring(from, to);
                spellings.add(own);
                spellings.add(own.replace('+', '-').replace('/', '_'));
                spellings.add(own.replace("+", "%2B").replace("/", "%2F"));
                spellings.add(own.replace("+", "%2b").replace("/", "%2f"));
                spellings.add(own.replace("/", "\\/"));
            }
        }
    }
}
