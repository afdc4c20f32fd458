package sigma.recipes.settings;

/**
 * A value as one of the sources gives it, not yet judged.
 *
 * @param name     what it is
 * @param spelling the name as it was written
 * @param written  the text as it was written, with all blanks, quotes and comments
 * @param read     what dotenv-java makes of {@code written}; outside a file the same text
 * @param place    {@code -D}, {@code environment} or {@code .env line 7}
 */
record Given(KnownName name, String spelling, String written, String read, String place) {

    static final String SYSTEM_PROPERTY = "-D";
    static final String ENVIRONMENT = "environment";

    /** Returns a value that did not come from a file. */
    static Given direct(KnownName name, String spelling, String value, String place) {
        return new Given(name, spelling, value, value, place);
    }

    /** Returns the value that was meant: without blanks or a pair of quotes around it. */
    String value() {
        String text = Characters.strip(read);
        return Quotes.around(text) ? Characters.strip(text.substring(1, text.length() - 1)) : text;
    }

    /** Returns whether nothing was written, perhaps followed by a comment: such a name counts as not given. */
    boolean isEmpty() {
        String text = Characters.strip(written);
        boolean comment = fromFile() && text.startsWith("#") && !written.startsWith("#");
        return comment || text.isEmpty() || value().isEmpty() && Quotes.around(text);
    }

    boolean fromFile() {
        return !place.equals(SYSTEM_PROPERTY) && !place.equals(ENVIRONMENT);
    }

    /** Returns where it was given, for people: {@code -DEMAIL}, {@code environment} or {@code .env line 7}. */
    String origin() {
        return place.equals(SYSTEM_PROPERTY) ? SYSTEM_PROPERTY + spelling : place;
    }

    /** Returns place, name and as much of the value as may be shown. */
    String shown() {
        return place + ": " + spelling + "=" + name.shown(value());
    }

    /** Returns what may be shown. */
    @Override
    public String toString() {
        return shown();
    }
}
