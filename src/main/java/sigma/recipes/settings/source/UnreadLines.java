package sigma.recipes.settings.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sigma.recipes.settings.dotenv.EnvContent;
import sigma.recipes.settings.dotenv.EnvEntry;
import sigma.recipes.settings.raw.InputNames;
import sigma.recipes.settings.raw.SettingPlace;
import sigma.recipes.settings.raw.SettingProblem;

/** Finds lines of a {@code .env} that dotenv skips or adds to another value, so that a setting may be lost. */
final class UnreadLines {

    private static final Pattern FIRST_WORD = Pattern.compile("^\\s*(?:export\\s+)?([\\w.-]+)");
    private static final Pattern ASSIGNMENT = Pattern.compile("^\\s*(?:export\\s+)?([\\w.-]+)\\s*=.*");

    private UnreadLines() {
    }

    /** Returns a problem for each, without the text of the line, which may contain a secret. */
    static List<SettingProblem> problems(EnvContent content, InputNames inputs) {
        List<SettingProblem> problems = new ArrayList<>();
        content.rest().forEach(number -> problems.add(skipped(number, content.line(number), inputs)));
        for (EnvEntry entry : content.entries()) {
            for (int number = entry.line() + 1; number <= entry.lastLine(); number++) {
                swallowed(number, content.line(number), entry, inputs).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private static SettingProblem skipped(int number, String line, InputNames inputs) {
        SettingPlace place = SettingPlace.line(number);
        Optional<String> known = Optional.of(FIRST_WORD.matcher(line)).filter(Matcher::find).map(found -> found.group(1))
                .filter(name -> inputs.known(name).isPresent());
        String where = known.map(place::with).orElseGet(place::toString);
        String expected = known.orElse("NAME") + "=value";
        String complaint = line.contains("=") ? "the text before = is not a name" : "it has no =";
        return SettingProblem.ofFile(place, where + " can't be read: " + complaint + " (its text is not shown)", expected,
                "write " + expected + ", or put # in front to make it a comment");
    }

    private static Optional<SettingProblem> swallowed(int number, String line, EnvEntry entry, InputNames inputs) {
        Matcher assignment = ASSIGNMENT.matcher(line);
        if (!assignment.matches() || inputs.known(assignment.group(1)).isEmpty()) {
            return Optional.empty();
        }
        String name = assignment.group(1);
        return Optional.of(SettingProblem.ofFile(SettingPlace.line(number), SettingPlace.line(number).with(name) + " is part of the value that "
                + "starts with a quote on line " + entry.line() + ", so it is not read", name + "=value on a line of its own",
                "close the quote on line " + entry.line()));
    }
}
