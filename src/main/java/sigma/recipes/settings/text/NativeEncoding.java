package sigma.recipes.settings.text;

import java.util.Optional;
import java.util.Properties;

/**
 * Determines whether text reaches this process unaltered. The JVM decodes arguments, environment variables and paths in the
 * encoding of the locale ({@code sun.jnu.encoding}), and replaces undecodable characters by U+FFFD or a question mark.
 *
 * @param encoding the encoding; empty if it preserves every text
 */
public record NativeEncoding(Optional<String> encoding) {

    /** The system property by which the launcher passes {@link #SENT}. */
    private static final String PROBE = "recipes.probe";
    private static final String SENT = "\u00eb";
    private static final String ENCODING = "sun.jnu.encoding";
    private static final String UTF_8 = "UTF-8";
    private static final int REPLACEMENT = 0xFFFD;
    private static final int FIRST_NOT_ASCII = 0x80;

    /**
     * Returns the result for a process with {@code systemProperties}; without a probe, its encoding decides. On Windows the
     * code page decides, and there is no locale to set.
     */
    public static NativeEncoding in(Properties systemProperties) {
        String encoding = systemProperties.getProperty(ENCODING, UTF_8);
        boolean windows = systemProperties.getProperty("os.name", "").startsWith("Windows");
        boolean kept = windows || Optional.ofNullable(systemProperties.getProperty(PROBE)).map(SENT::equals)
                .orElse(encoding.equalsIgnoreCase(UTF_8));
        return new NativeEncoding(Optional.of(encoding).filter(name -> !kept));
    }

    /** Returns why {@code text} is unreliable, as the end of a sentence about it; empty if it is unaltered. */
    public Optional<String> damage(String text) {
        int replaced = text.indexOf(REPLACEMENT);
        boolean ascii = text.chars().allMatch(unit -> unit < FIRST_NOT_ASCII);
        if (encoding.isPresent() && !ascii) {
            return Optional.of("has characters that this process cannot read: its locale has the encoding " + encoding.get());
        }
        if (encoding.isPresent() && text.indexOf('?') >= 0) {
            // Maven passes this on for undecodable characters of an environment variable.
            return Optional.of("has a question mark, which may replace a character that was lost: the locale of this process "
                    + "has the encoding " + encoding.get());
        }
        return Optional.of("has a replacement character (U+FFFD) at position " + (text.codePointCount(0, Math.max(replaced, 0)) + 1)
                + ": a character was lost on the way").filter(lost -> replaced >= 0);
    }

    /** Returns the fix for {@link #damage}. */
    public String fix() {
        return encoding.isPresent() ? "set LC_ALL=C.UTF-8, or give the value in .env, which is always read as UTF-8"
                : "type the value again";
    }
}
