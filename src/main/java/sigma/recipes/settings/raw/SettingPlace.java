package sigma.recipes.settings.raw;

/**
 * The place of a value.
 *
 * @param kind the source
 * @param line the line in {@code .env}, counted from 1; 0 for the whole file and outside of it
 */
public record SettingPlace(Kind kind, int line) implements Comparable<SettingPlace> {

    /** The whole file. */
    public static final SettingPlace FILE = new SettingPlace(Kind.FILE, 0);
    /** The environment of the process. */
    public static final SettingPlace ENVIRONMENT = new SettingPlace(Kind.ENVIRONMENT, 0);
    /** A system property. */
    public static final SettingPlace SYSTEM_PROPERTY = new SettingPlace(Kind.SYSTEM_PROPERTY, 0);

    /** The sources, in the order in which their problems are reported. */
    enum Kind { FILE, ENVIRONMENT, SYSTEM_PROPERTY }

    /** Returns a line of the file, counted from 1. */
    public static SettingPlace line(int number) {
        return new SettingPlace(Kind.FILE, number);
    }

    /** Returns whether it is in the file. */
    public boolean inFile() {
        return kind == Kind.FILE;
    }

    /**
     * Returns the place of {@code name} as shown to users: {@code -DEMAIL}, {@code environment variable SIGMA_EMAIL},
     * {@code .env line 7}.
     */
    String origin(String name) {
        return switch (kind) {
            case FILE -> toString();
            case ENVIRONMENT -> "environment variable " + name;
            case SYSTEM_PROPERTY -> "-D" + name;
        };
    }

    /** Returns the place followed by {@code text}, which starts with a name. */
    public String with(String text) {
        return kind == Kind.SYSTEM_PROPERTY ? "-D" + text : this + ": " + text;
    }

    @Override
    public int compareTo(SettingPlace other) {
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
