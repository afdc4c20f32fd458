package sigma.recipes.text;

/** Text that a shell reads as one word. */
public final class ShellText {

    private ShellText() {
    }

    /** Returns {@code text} unchanged if a shell leaves it as is, and in single quotes otherwise. */
    public static String quoted(String text) {
        return text.matches("[\\p{L}\\p{N}_./:=@%+,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
