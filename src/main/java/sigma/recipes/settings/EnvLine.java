package sigma.recipes.settings;

import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.DotenvException;
import io.github.cdimascio.dotenv.internal.DotenvParser;
import io.github.cdimascio.dotenv.internal.DotenvReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a {@code .env}, read by dotenv-java.
 *
 * <p>dotenv-java gets the lines one by one from memory, through its parser. Its front door reads the file again by
 * itself, looks on the class path when there is none, loses the line numbers and drops a line whose quote is not
 * closed without a word.
 *
 * @param number the number of the line, counted from 1
 * @param text   the line without blanks at both ends and without a leading {@code export}, which shells need
 * @param entry  what dotenv-java reads, empty for a line that it can't read
 */
record EnvLine(int number, String text, Optional<DotenvEntry> entry) {

    private static final Pattern EXPORT = Pattern.compile("^export\\s+(?=[\\w.-]+\\s*=)");
    private static final Pattern ASSIGNMENT = Pattern.compile("([\\w.-]+)(\\s*)=(.*)", Pattern.DOTALL);
    private static final Pattern FIRST_WORD = Pattern.compile("^(?:export\\s+)?([\\w.-]+)");

    /** Reads one line; the blank ones and comments should be left out with {@link #saysNothing}. */
    static EnvLine of(int number, String line) {
        String text = EXPORT.matcher(line.stripLeading()).replaceFirst("");
        return new EnvLine(number, text, parsed(text));
    }

    /** Returns whether {@code line} is blank or a comment. */
    static boolean saysNothing(String line) {
        String text = Characters.strip(line);
        return text.isEmpty() || text.startsWith("#") || text.startsWith("////");
    }

    private static Optional<DotenvEntry> parsed(String text) {
        DotenvReader memory = new DotenvReader("", "") {
            @Override
            public List<String> read() {
                return List.of(text);
            }
        };
        try {
            return new DotenvParser(memory, true, true).parse().stream().findFirst();
        } catch (DotenvException quotesTheLine) {
            return Optional.empty();
        }
    }

    Place place() {
        return Place.line(number);
    }

    /** Returns the name on the left of the equals sign, of a line that could be read. */
    Optional<String> name() {
        return entry.map(DotenvEntry::getKey);
    }

    /** Returns the value, if the name is a known one. */
    Optional<Given> given() {
        Matcher assignment = ASSIGNMENT.matcher(text);
        if (entry.isEmpty() || !assignment.matches()) {
            return Optional.empty();
        }
        // Blanks in front of the equals sign count as blanks around the value.
        String written = assignment.group(2) + assignment.group(3);
        return KnownName.of(assignment.group(1)).map(name ->
                new Given(name, assignment.group(1), written, entry.get().getValue(), place()));
    }

    /** Returns why the line can't be read, without its text: that may hold a secret. */
    Optional<Problem> problem() {
        if (entry.isPresent()) {
            return Optional.empty();
        }
        Matcher word = FIRST_WORD.matcher(text);
        Optional<String> known = Optional.of(word).filter(Matcher::find).map(found -> found.group(1))
                .filter(name -> KnownName.of(name).isPresent());
        String where = known.map(place()::with).orElseGet(place()::toString);
        String expected = known.orElse("NAME") + "=value";
        String fix = "write " + expected + ", or put # in front to make it a comment";
        if (!text.contains("=")) {
            return unreadable(where + " can't be read: it has no =", expected, fix);
        }
        if (!ASSIGNMENT.matcher(text).matches()) {
            return unreadable(where + " can't be read: what stands before = is no name", expected, fix);
        }
        return unreadable(where + " can't be read: a quote has no partner", expected + ", all on one line",
                "remove the quotes");
    }

    private Optional<Problem> unreadable(String sentence, String expected, String fix) {
        return Optional.of(Problem.ofFile(place(), sentence + " (its text is not shown)", expected, fix));
    }

    /** Returns the place alone, since the text may hold a secret. */
    @Override
    public String toString() {
        return place().toString();
    }
}
