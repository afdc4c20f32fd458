package sigma.recipes.settings.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Parses URLs without the JDK's exception messages, which quote the text. */
public final class Urls {

    private Urls() {
    }

    /** Returns {@code text} as a URL with a scheme and a host, without trailing slashes; empty if it is invalid. */
    public static Optional<URI> parse(String text) {
        try {
            URI url = new URI(text.replaceFirst("/+$", ""));
            boolean complete = url.getScheme() != null && url.getHost() != null && url.getPort() <= 65_535;
            return complete ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException quotesTheText) {
            return Optional.empty();
        }
    }

    /** Returns the effective port of a URL. */
    public static int port(URI url) {
        if (url.getPort() != -1) {
            return url.getPort();
        }
        return url.getScheme().equalsIgnoreCase("http") ? 80 : 443;
    }

    /**
     * Returns whether both URLs have the same host and port. Without ports they are equal even if one has http by mistake,
     * which is a separate problem.
     */
    public static boolean sameHost(URI one, URI other) {
        return one.getHost().equalsIgnoreCase(other.getHost())
                && (one.getPort() == other.getPort() || port(one) == port(other));
    }
}
