package sigma.recipes.settings;

/** Finds quotes that stand around a value. */
final class Quotes {

    private Quotes() {
    }

    /** Returns whether {@code text} starts and ends with the same quote, single or double. */
    static boolean around(String text) {
        return text.length() > 1 && (text.startsWith("\"") && text.endsWith("\"")
                || text.startsWith("'") && text.endsWith("'"));
    }

    /** Returns whether {@code text} has a quote at an end, the apostrophe of a plural at its end aside. */
    static boolean atAnEnd(String text) {
        return text.startsWith("\"") || text.startsWith("'") || text.endsWith("\"");
    }
}
