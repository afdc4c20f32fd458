package sigma.recipes.file;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Derives file names from arbitrary names. They are valid on the usual file systems of Windows, macOS and Linux, and never
 * lead into another folder.
 */
public final class SafeFileName {

    /** File systems allow 255 bytes, some of which are reserved for additions such as a number. */
    private static final int MOST_BYTES = 180;
    private static final String NAMELESS = "untitled";
    /** Windows treats these names as devices, with any extension. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5",
            "com6", "com7", "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private SafeFileName() {
    }

    /**
     * Returns a file name.
     *
     * @param text      an arbitrary name, such as {@code Orders / week?}
     * @param extension the extension, such as {@code csv}
     */
    public static String of(String text, String extension) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Cn}<>:\"/\\\\|?*]", "_").replaceAll("[\\p{Z}\\s]+", " ")
                .replaceAll("^[. ]+", "");
        String cut = cut(plain).replaceAll("[. ]+$", "");
        String base = cut.isEmpty() ? NAMELESS : cut;
        boolean device = DEVICES.contains(base.split("\\.", 2)[0].strip().toLowerCase(Locale.ROOT));
        return (device ? "_" : "") + base + "." + extension;
    }

    /** Truncates between characters. */
    private static String cut(String text) {
        StringBuilder kept = new StringBuilder();
        int bytes = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            String character = Character.toString(text.codePointAt(at));
            bytes += character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES) {
                break;
            }
            kept.append(character);
        }
        return kept.toString();
    }
}
