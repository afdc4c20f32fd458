package sigma.recipes.settings.raw;

/**
 * Where a value was given.
 *
 * @param kind the source
 * @param line the line in {@code .env}, counted from 1; 0 for the whole file and outside it
 */
public record Place(Kind kind, int line) implements Comparable<Place> {

    /** The whole file. */
    public static final Place FILE = new Place(Kind.FILE, 0);
    /** The environment of the process. */
    public static final Place ENVIRONMENT = new Place(Kind.ENVIRONMENT, 0);
    /** A system property. */
    public static final Place SYSTEM_PROPERTY = new Place(Kind.SYSTEM_PROPERTY, 0);

    /** The sources, in the order in which their problems are reported. */
    enum Kind { FILE, ENVIRONMENT, SYSTEM_PROPERTY }

    /** Returns a line of the file, counted from 1. */
    public static Place line(int number) {
        return new Place(Kind.FILE, number);
    }

    /** Returns whether it is in the file. */
    public boolean inFile() {
        return kind == Kind.FILE;
    }

    /**
     * Returns where {@code name} was given, for people: {@code -DEMAIL}, {@code environment variable SIGMA_EMAIL},
     * {@code .env line 7}.
     */
    String origin(String name) {
        return switch (kind) {
            case FILE -> toString();
            case ENVIRONMENT -> "environment variable " + name;
            case SYSTEM_PROPERTY -> "-D" + name;
        };
    }

    /** Returns place and {@code text}, which starts with a name. */
    public String with(String text) {
        return kind == Kind.SYSTEM_PROPERTY ? "-D" + text : this + ": " + text;
    }

    @Override
    public int compareTo(Place other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return switch (kind) {
            case FILE -> line == 0 ? ".env" : ".env line " + line;
            case ENVIRONMENT -> "environment";
            case SYSTEM_PROPERTY -> "-D";
        };
    }
}
