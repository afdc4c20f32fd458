package sigma.recipes.settings.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parses IP addresses; names are never resolved. */
final class AddressLiteral {

    private static final Pattern IPV4 = Pattern.compile("(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-f:.]*:[0-9a-f:.]*", Pattern.CASE_INSENSITIVE);

    private AddressLiteral() {
    }

    /** Returns the bytes of {@code text}, an IPv4 address or an IPv6 address with or without brackets; empty if it is not one. */
    static Optional<byte[]> parse(String text) {
        boolean bracketed = text.startsWith("[") && text.endsWith("]");
        String bare = bracketed ? text.substring(1, text.length() - 1) : text;
        if (!IPV6.matcher(bare).matches() && (bracketed || !IPV4.matcher(bare).matches())) {
            return Optional.empty();
        }
        try {
            // With a colon or four numbers, the JDK treats the text as an address and does not query a name server.
            return Optional.of(InetAddress.getByName(bare).getAddress());
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }
}
