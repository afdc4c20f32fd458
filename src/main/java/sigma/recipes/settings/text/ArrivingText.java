package sigma.recipes.settings.text;

import java.util.Optional;
import java.util.Properties;

/**
 * Whether text reaches this process as it was typed. The JVM reads arguments, environment variables and paths in the
 * encoding of the locale ({@code sun.jnu.encoding}), and puts U+FFFD or a question mark where that fails.
 *
 * @param encoding the encoding; empty if it keeps every text
 */
public record ArrivingText(Optional<String> encoding) {

    /** The system property by which the launcher passes {@link #SENT}. */
    private static final String PROBE = "recipes.probe";
    private static final String SENT = "\u00eb";
    private static final String ENCODING = "sun.jnu.encoding";
    private static final String UTF_8 = "UTF-8";
    private static final int REPLACEMENT = 0xFFFD;
    private static final int FIRST_NOT_ASCII = 0x80;

    /**
     * Returns what holds for a process with {@code systemProperties}; without a probe, its encoding alone decides. On
     * Windows the code page reads what it has, and there is no locale to set.
     */
    public static ArrivingText in(Properties systemProperties) {
        String encoding = systemProperties.getProperty(ENCODING, UTF_8);
        boolean windows = systemProperties.getProperty("os.name", "").startsWith("Windows");
        boolean kept = windows || Optional.ofNullable(systemProperties.getProperty(PROBE)).map(SENT::equals)
                .orElse(encoding.equalsIgnoreCase(UTF_8));
        return new ArrivingText(Optional.of(encoding).filter(name -> !kept));
    }

    /**
     * Returns why {@code text} cannot be relied on, as the end of a sentence about it; empty if it arrived as it was typed.
     */
    public Optional<String> damage(String text) {
        int replaced = text.indexOf(REPLACEMENT);
        boolean ascii = text.chars().allMatch(unit -> unit < FIRST_NOT_ASCII);
        if (encoding.isPresent() && !ascii) {
            return Optional.of("has characters that this process cannot read: its locale has the encoding " + encoding.get());
        }
        if (encoding.isPresent() && text.indexOf('?') >= 0) {
            // So Maven passes on what it could not read in an environment variable.
            return Optional.of("has a question mark, which may replace a character that was lost: the locale of this process "
                    + "has the encoding " + encoding.get());
        }
        return Optional.of("has a replacement character (U+FFFD) at position " + (text.codePointCount(0, Math.max(replaced, 0)) + 1)
                + ": a character was lost on the way").filter(lost -> replaced >= 0);
    }

    /** Returns what to do about {@link #damage}. */
    public String fix() {
        return encoding.isPresent() ? "set LC_ALL=C.UTF-8, or give the value in .env, which is always read as UTF-8"
                : "type the value again";
    }
}
