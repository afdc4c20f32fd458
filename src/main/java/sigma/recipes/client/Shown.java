package sigma.recipes.client;

/** Text of the API as it may stand in a message: on one line, without control characters, not endless. */
final class Shown {

    private static final int LONGEST = 400;

    private Shown() {
    }

    static String line(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
