package sigma.recipes.settings.raw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sigma.recipes.settings.dotenv.EnvEntry;
import sigma.recipes.settings.text.Blanks;

/**
 * Validates the notation of a value. In a file, everything that npm's dotenv reads is valid, unless it is ambiguous: a part
 * may be lost after a {@code #}, or a quote is unbalanced. Outside of a file there is no syntax: surrounding characters
 * belong to the value.
 */
public final class NotationRules {

    private static final String QUOTES = "\"'`";

    private NotationRules() {
    }

    /** Returns why the intended value is ambiguous. */
    public static List<SettingProblem> check(RawSetting given) {
        return given.entry().map(entry -> inFile(given, entry)).orElseGet(() -> outside(given));
    }

    /** Returns a warning about a comment that may be part of the value. */
    public static Optional<String> note(RawSetting given) {
        return given.entry().filter(entry -> !entry.quoted() && entry.comment().matches("#\\S.*")).map(entry -> given.shown()
                + " ends at the #, which starts a comment. If it belongs to the value, put quotes around the whole value.");
    }

    private static List<SettingProblem> inFile(RawSetting given, EnvEntry entry) {
        if (!entry.quoted() && !entry.comment().isEmpty()
                && (entry.adjoined() || given.name().mayHoldHash() && !given.isEmpty())) {
            return List.of(SettingProblem.of(given, "is cut at a # that is not in quotes",
                    "the whole value in quotes, or no #",
                    "put the value in double or single quotes; a comment may follow the closing quote"));
        }
        boolean lonely = QUOTES.contains(first(given.text())) || given.name().mayHoldHash() && QUOTES.contains(last(given.text()));
        if (!entry.quoted() && !given.text().isEmpty() && lonely) {
            return List.of(SettingProblem.of(given, "has an unmatched quote",
                    "the same quote at both ends of the value, or none",
                    "add the quote that is missing, or remove the other; nothing may follow but a comment"));
        }
        return List.of();
    }

    private static List<SettingProblem> outside(RawSetting given) {
        List<SettingProblem> problems = new ArrayList<>();
        String text = Blanks.strip(given.text());
        if (!text.equals(given.text())) {
            problems.add(SettingProblem.of(given, "has blanks around it", "the value alone", "remove the blanks around the value"));
        }
        if (text.startsWith("\"") || text.startsWith("'") || text.endsWith("\"")) {
            problems.add(SettingProblem.of(given, "has quotes around it", "the value alone", "remove the quotes"));
        }
        return problems;
    }

    /** Returns whether {@code text} starts and ends with the same quote, single or double. */
    static boolean quoted(String text) {
        return text.length() > 1 && (text.startsWith("\"") && text.endsWith("\"")
                || text.startsWith("'") && text.endsWith("'"));
    }

    private static String first(String text) {
        return text.substring(0, Math.min(1, text.length()));
    }

    private static String last(String text) {
        return text.substring(Math.max(0, text.length() - 1));
    }
}
