package sigma.recipes.organization;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mark that a verifying run adds to every name and address that it creates in a real organization, so that runs do not
 * collide and leftovers can be recognized: {@code Finance [sr-k3x9q2mf-4]}, {@code ana+sr-k3x9q2mf-4@example.com}.
 *
 * @param text the mark itself, such as {@code sr-k3x9q2mf}
 */
public record Mark(String text) {

    private static final Pattern IN_NAME = Pattern.compile(".*\\[(sr-[0-9a-z]{8})-\\d+]$");
    private static final Pattern IN_ADDRESS = Pattern.compile("[^@]*\\+(sr-[0-9a-z]{8})-\\d+(-[^@]*)?@.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile("([^+@]+)(\\+([^@]*))?@(.+)");
    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

    /** Returns a unique mark. */
    public static Mark fresh() {
        SecureRandom random = new SecureRandom();
        StringBuilder text = new StringBuilder("sr-");
        for (int i = 0; i < 8; i++) {
            text.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return new Mark(text.toString());
    }

    /** Returns {@code name} with this mark and the number of the scenario. */
    public String name(String name, int scenario) {
        return name + " [" + text + "-" + scenario + "]";
    }

    /**
     * Returns {@code address} with this mark as its plus alias; an existing alias follows the mark.
     *
     * @param domain the domain to use instead; empty text to keep that of {@code address}
     * @throws IllegalArgumentException if {@code address} is not an email address
     */
    public String address(String address, int scenario, String domain) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw new IllegalArgumentException("\"" + address + "\" is not an email address");
        }
        String alias = parts.group(3) == null ? "" : "-" + parts.group(3);
        // The old domain is added to the alias, so that addresses that differ by it still differ.
        String home = domain.isEmpty() ? parts.group(4) : domain;
        String moved = domain.isEmpty() ? "" : "-" + parts.group(4).toLowerCase(Locale.ROOT).replace('.', '-');
        return parts.group(1) + "+" + text + "-" + scenario + alias + moved + "@" + home;
    }

    /** Returns the mark in a name, of this run or an earlier one; empty for other names. */
    public static Optional<Mark> inName(String name) {
        return found(IN_NAME, name);
    }

    /** Returns the mark in an address, of this run or an earlier one; empty for other addresses. */
    public static Optional<Mark> inAddress(String address) {
        return found(IN_ADDRESS, address);
    }

    private static Optional<Mark> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(new Mark(matcher.group(1).toLowerCase(Locale.ROOT))) : Optional.empty();
    }
}
