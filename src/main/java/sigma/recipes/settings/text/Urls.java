package sigma.recipes.settings.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Reads URLs without a word of the JDK's exceptions, which quote the text. */
public final class Urls {

    private Urls() {
    }

    /** Returns {@code text} as a URL with a scheme and a host, without slashes at its end, or empty. */
    public static Optional<URI> parse(String text) {
        try {
            URI url = new URI(text.replaceFirst("/+$", ""));
            boolean complete = url.getScheme() != null && url.getHost() != null && url.getPort() <= 65_535;
            return complete ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException quotesTheText) {
            return Optional.empty();
        }
    }

    /** Returns the port that is used, also where the URL names none. */
    public static int port(URI url) {
        if (url.getPort() != -1) {
            return url.getPort();
        }
        return url.getScheme().equalsIgnoreCase("http") ? 80 : 443;
    }

    /**
     * Returns whether both URLs lead to the same host and port. Where neither names a port they are the same, also if
     * one is http by mistake: that is another problem.
     */
    public static boolean sameHost(URI one, URI other) {
        return one.getHost().equalsIgnoreCase(other.getHost())
                && (one.getPort() == other.getPort() || port(one) == port(other));
    }
}
