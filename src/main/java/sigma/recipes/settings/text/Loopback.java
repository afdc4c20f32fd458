package sigma.recipes.settings.text;

import java.util.regex.Pattern;

/** Decides whether a host is this machine, by its text alone; names are never resolved. */
public final class Loopback {

    /** Whole texts only, so that {@code 127.0.0.1.example.com} is no match. */
    private static final Pattern HOSTS = Pattern.compile(
            "localhost|127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|\\[(::1|0:0:0:0:0:0:0:1)]", Pattern.CASE_INSENSITIVE);

    private Loopback() {
    }

    /** Returns whether {@code host}, as {@link java.net.URI#getHost()} gives it, is 127.0.0.0/8, ::1 or localhost. */
    public static boolean is(String host) {
        return HOSTS.matcher(host).matches();
    }
}
