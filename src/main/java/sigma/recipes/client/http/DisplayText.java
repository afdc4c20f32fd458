package sigma.recipes.client.http;

/** Text of the API as it may stand in a message: on one line, without control characters, not endless. */
public final class DisplayText {

    private static final int LONGEST = 400;

    private DisplayText() {
    }

    /** Returns a text of the API as one line that is safe to print. */
    public static String line(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
