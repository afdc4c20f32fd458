package sigma.recipes.settings;

/**
 * A value as one of the sources gives it, not yet judged.
 *
 * @param name     what it is
 * @param spelling the name as it was written
 * @param written  the text as it was written, with all blanks, quotes and comments
 * @param read     what dotenv-java makes of {@code written}; outside a file the same text
 * @param place    where it was given
 */
record Given(KnownName name, String spelling, String written, String read, Place place) {

    /** Returns a value that did not come from a file. */
    static Given direct(KnownName name, String spelling, String value, Place place) {
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
        boolean comment = place.inFile() && text.startsWith("#") && !written.startsWith("#");
        return comment || text.isEmpty() || value().isEmpty() && Quotes.around(text);
    }

    /** Returns where it was given, for people: {@code -DEMAIL}, {@code environment} or {@code .env line 7}. */
    String origin() {
        return place.origin(spelling);
    }

    /** Returns place, name and as much of the value as may be shown. */
    String shown() {
        return place.with(spelling + "=" + name.shown(value()));
    }

    /** Returns what may be shown. */
    @Override
    public String toString() {
        return shown();
    }
}
