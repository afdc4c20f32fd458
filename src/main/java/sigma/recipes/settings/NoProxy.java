package sigma.recipes.settings;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Reads the entries of {@code NO_PROXY} as curl and most command line tools do. */
final class NoProxy {

    private NoProxy() {
    }

    /** Returns the entries of {@code text}, which are parted by commas or white space. */
    static List<String> entries(String text) {
        return List.of(text.strip().split("[,\\s]+")).stream().filter(entry -> !entry.isEmpty()).toList();
    }

    /**
     * Returns whether one of {@code entries} names the host of {@code url}: {@code *} names all, a host names itself
     * and every host below it, with or without a dot or {@code *.} in front, and a port must be that of the URL.
     * Address ranges ({@code 10.0.0.0/8}) name nothing here: hosts are not looked up.
     */
    static boolean covers(List<String> entries, URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return entries.stream().anyMatch(entry -> covers(entry.toLowerCase(Locale.ROOT), host, Urls.port(url)));
    }

    private static boolean covers(String entry, String host, int port) {
        if (entry.equals("*")) {
            return true;
        }
        String name = entry.replaceFirst(":\\d+$", "");
        if (!name.equals(entry) && !entry.endsWith(":" + port)) {
            return false;
        }
        String domain = name.replaceFirst("^(\\*?\\.)", "");
        return !domain.isEmpty() && (host.equals(domain) || host.endsWith("." + domain));
    }
}
