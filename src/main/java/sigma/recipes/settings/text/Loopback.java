package sigma.recipes.settings.text;

import java.util.regex.Pattern;

/** Determines whether a host is local by its text only; names are never resolved. */
public final class Loopback {

    /** Whole texts only, so that {@code 127.0.0.1.example.com} does not match. */
    private static final Pattern HOSTS = Pattern.compile(
            "localhost|127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|\\[(::1|0:0:0:0:0:0:0:1)]", Pattern.CASE_INSENSITIVE);

    private Loopback() {
    }

    /** Returns whether {@code host}, as returned by {@link java.net.URI#getHost()}, is 127.0.0.0/8, ::1 or localhost. */
    public static boolean is(String host) {
        return HOSTS.matcher(host).matches();
    }
}
