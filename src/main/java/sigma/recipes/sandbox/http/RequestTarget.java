package sigma.recipes.sandbox.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The target of a request line as an address. Characters that clients forget to escape are escaped here. */
final class RequestTarget {

    private static final String IN_PATH = "-._~!$&'()*+,;=:@/%";
    private static final String IN_QUERY = IN_PATH + "?[]";
    private static final String HTTP = "http://";

    private RequestTarget() {
    }

    /**
     * Reads a target in origin form ({@code /v2/members?limit=1}) or absolute form.
     *
     * @throws BadRequest (400, 421) where it has another form, holds a broken escape, or names another host
     */
    static URI read(String target) {
        String local = target;
        if (target.toLowerCase(Locale.ROOT).startsWith(HTTP)) {
            int path = target.indexOf('/', HTTP.length());
            HostRule.check(target.substring(HTTP.length(), path < 0 ? target.length() : path));
            local = path < 0 ? "/" : target.substring(path);
        }
        if (!local.startsWith("/")) {
            throw new BadRequest(400, "The request line needs a path that starts with \"/\"");
        }
        String escaped = escaped(local);
        // Java takes what follows two slashes for a host.
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

    /** Netty reads the request line as one byte a character. */
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
