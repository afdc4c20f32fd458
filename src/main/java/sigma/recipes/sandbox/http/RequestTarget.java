package sigma.recipes.sandbox.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The target of a request line as an address. Unescaped characters are escaped. */
final class RequestTarget {

    private static final String IN_PATH = "-._~!$&'()*+,;=:@/%";
    private static final String IN_QUERY = IN_PATH + "?[]";
    private static final String HTTP = "http://";

    private RequestTarget() {
    }

    /**
     * Parses a target in origin form ({@code /v2/members?limit=1}) or absolute form.
     *
     * @throws BadRequest (400, 421) if it has another form, a malformed escape, or another host
     */
    static URI read(String target) {
        String local = target;
        if (target.toLowerCase(Locale.ROOT).startsWith(HTTP)) {
            int path = target.indexOf('/', HTTP.length());
            HostRule.requireLocal(target.substring(HTTP.length(), path < 0 ? target.length() : path));
            local = path < 0 ? "/" : target.substring(path);
        }
        if (!local.startsWith("/")) {
            throw new BadRequest(400, "The request line needs a path that starts with \"/\"");
        }
        String escaped = escaped(local);
        // Java interprets the text after two slashes as a host.
        return URI.create(escaped.startsWith("//") ? HTTP + "localhost" + escaped : escaped);
    }

    private static String escaped(String target) {
        StringBuilder escaped = new StringBuilder(target.length());
        String allowed = IN_PATH;
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c == '%' && !isEscape(target, i)) {
                throw new BadRequest(400, "The address holds a broken escape: \"%\" needs two hexadecimal digits after it");
            }
            if (c == '?') {
                allowed = IN_QUERY;
            }
            if (c < 128 && Character.isLetterOrDigit(c) || allowed.indexOf(c) >= 0) {
                escaped.append(c);
            } else {
                escape(String.valueOf(c), escaped);
            }
        }
        return escaped.toString();
    }

    /** Netty decodes each byte of the request line as one character. */
    private static void escape(String character, StringBuilder escaped) {
        for (byte octet : character.getBytes(StandardCharsets.ISO_8859_1)) {
            escaped.append(String.format(Locale.ROOT, "%%%02X", octet));
        }
    }

    private static boolean isEscape(String target, int at) {
        return at + 2 < target.length() && Character.digit(target.charAt(at + 1), 16) >= 0
                && Character.digit(target.charAt(at + 2), 16) >= 0;
    }
}
