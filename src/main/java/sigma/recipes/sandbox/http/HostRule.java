package sigma.recipes.sandbox.http;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Accepts only requests to the local host names, so that a web page whose host name resolves to 127.0.0.1 (DNS rebinding)
 * cannot reach the listener. Any port is accepted, because a forwarded port differs from the listener's.
 */
final class HostRule {

    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]*\\]|[^:]*)(:\\d{1,5})?");
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private HostRule() {
    }

    /**
     * Checks the host to which a request is addressed.
     *
     * @throws BadRequest (421) if it is not local
     */
    static void requireLocal(String authority) {
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches() || !NAMES.contains(parts.group(1).toLowerCase(Locale.ROOT))) {
            throw new BadRequest(421, "The request is addressed to another host. Expected the Host header to name "
                    + "localhost, 127.0.0.1 or [::1]");
        }
    }
}
