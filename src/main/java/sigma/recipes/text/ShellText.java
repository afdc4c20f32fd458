package sigma.recipes.text;

/** Text that a shell reads as one word. */
public final class ShellText {

    private ShellText() {
    }

    /** Returns {@code text} as it is where a shell changes nothing in it, and in single quotes otherwise. */
    public static String quoted(String text) {
        return text.matches("[\\p{L}\\p{N}_./:=@%+,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
