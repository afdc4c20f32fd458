package sigma.recipes.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges how a value is written. dotenv-java cuts it at {@code #}, trims it and takes double quotes off, and the tools
 * that others read the same file with do it in other ways: what is not plain is not accepted.
 */
final class WritingRules {

    private WritingRules() {
    }

    /** Returns what stands around the value and doesn't belong to it. */
    static List<Problem> judge(Given given) {
        List<Problem> problems = new ArrayList<>();
        cut(given).ifPresent(problems::add);
        String text = Characters.strip(given.written());
        if (problems.isEmpty() && !text.equals(given.written())) {
            problems.add(Problem.of(given, "has blanks around it",
                    "the value alone",
                    "remove the blanks beside the value" + (given.place().inFile() ? " and beside the =" : "")));
        }
        if (Quotes.atAnEnd(text) && !quotedWithReason(given, text)) {
            boolean hash = given.place().inFile() && given.value().contains("#");
            problems.add(Problem.of(given, "has quotes around it",
                    "the value alone",
                    hash ? "use double quotes: only they keep a # and are taken off" : "remove the quotes"));
        }
        return problems;
    }

    /** Returns the complaint if a part of the line is lost because it looks like a comment. */
    static Optional<Problem> cut(Given given) {
        String text = Characters.strip(given.written());
        String quoted = '"' + given.read() + '"';
        String kept = text.startsWith(quoted) ? quoted : given.read();
        boolean comment = text.startsWith(kept) && Characters.strip(text.substring(kept.length())).startsWith("#");
        if (!comment || !given.place().inFile()) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(given, "is followed by a # on the same line: from there on the text is lost",
                "the value alone",
                "put a comment on a line of its own; if the # belongs to the value, put double quotes around the "
                        + "whole value"));
    }

    /** In a file only double quotes keep a {@code #}. */
    private static boolean quotedWithReason(Given given, String text) {
        return given.place().inFile() && given.read().contains("#") && text.startsWith('"' + given.read() + '"');
    }
}
