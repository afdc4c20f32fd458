package sigma.recipes.settings.text;

import sigma.recipes.text.TextSanitizer;

/** Masks values for display. */
public final class Masked {

    private static final int LONGEST = 80;
    private static final int OPENING = 4;

    private Masked() {
    }

    /** Returns the first four characters of {@code id} and the mask, or the mask alone if little more would be left. */
    public static String id(String id) {
        return id.length() < 2 * OPENING ? Secret.MASK : plain(id.substring(0, OPENING)) + Secret.MASK;
    }

    /**
     * Returns {@code url} with user, password, query and fragment masked. Everything up to the last {@code @} counts as user
     * and password, since a slash in them may be unescaped.
     */
    public static String url(String url) {
        return plain(url.replaceFirst("(?s)^([A-Za-z][A-Za-z0-9+.-]*://)?.*@", "$1" + Secret.MASK + "@")
                .replaceFirst("(?s)([?#]).*", "$1" + Secret.MASK));
    }

    /** Returns {@code text} shortened, with invisible characters as {@code \\u0007}. */
    public static String plain(String text) {
        return TextSanitizer.escapedBlanks(text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text);
    }
}
