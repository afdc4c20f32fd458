package sigma.recipes.settings.network;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hosts that are reached without the proxy, in the format of {@code NO_PROXY} that curl and most command line tools use.
 *
 * @param entries the entries, in lower case, which are separated by commas or white space in the text
 */
public record NoProxy(List<String> entries) {

    private static final Pattern WITH_PORT = Pattern.compile("(\\[[^]]*]|[^:]*):(\\d{1,5})");
    private static final Pattern RANGE = Pattern.compile("(.+)/(\\d{1,3})");

    /** Makes the list unmodifiable. */
    public NoProxy {
        entries = List.copyOf(entries);
    }

    /** Returns the entries of {@code text}. */
    public static NoProxy of(String text) {
        return new NoProxy(Arrays.stream(text.toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .filter(entry -> !entry.isEmpty()).toList());
    }

    /** Returns a rule without hosts. */
    public static NoProxy none() {
        return new NoProxy(List.of());
    }

    /**
     * Returns whether a host is reached without the proxy: {@code *} matches every host; a name, with or without a leading
     * {@code .} or {@code *.}, matches itself and all hosts below it; an IPv4 or IPv6 address, the latter with or without
     * brackets, matches itself; a range such as {@code 10.0.0.0/8} matches the addresses in it (names are not resolved). An
     * entry with {@code :port} matches that port only.
     *
     * @param host the host as returned by {@link java.net.URI#getHost()}
     * @param port the port, 443 for an https address without one
     */
    public boolean covers(String host, int port) {
        String name = withoutDot(host.toLowerCase(Locale.ROOT));
        return entries.stream().anyMatch(entry -> {
            Matcher withPort = WITH_PORT.matcher(entry);
            if (!withPort.matches()) {
                return names(entry, name);
            }
            return Integer.parseInt(withPort.group(2)) == port && names(withPort.group(1), name);
        });
    }

    private static boolean names(String entry, String host) {
        if (entry.equals("*")) {
            return true;
        }
        Optional<byte[]> address = AddressLiteral.parse(host);
        if (address.isPresent()) {
            return covers(entry, address.get());
        }
        String domain = withoutDot(entry.replaceFirst("^\\*?\\.", ""));
        return !domain.isEmpty() && (host.equals(domain) || host.endsWith("." + domain));
    }

    private static boolean covers(String entry, byte[] address) {
        Matcher range = RANGE.matcher(entry);
        if (!range.matches()) {
            return AddressLiteral.parse(entry).filter(one -> Arrays.equals(one, address)).isPresent();
        }
        int bits = Integer.parseInt(range.group(2));
        return AddressLiteral.parse(range.group(1)).filter(network -> network.length == address.length
                && bits <= 8 * network.length && sameStart(network, address, bits)).isPresent();
    }

    private static boolean sameStart(byte[] network, byte[] address, int bits) {
        for (int i = 0; i < bits; i++) {
            if (((network[i / 8] ^ address[i / 8]) >> (7 - i % 8) & 1) != 0) {
                return false;
            }
        }
        return true;
    }

    /** {@code example.com.} is the same host as {@code example.com}. */
    private static String withoutDot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
