package sigma.recipes.recipe.feature;

import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.ParseError;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.error.FeatureProblem;

/** Describes the errors of the Gherkin parser. */
final class SyntaxProblem {

    private static final Pattern PLACE = Pattern.compile("^\\([^)]*\\): ");
    private static final Pattern EXPECTED = Pattern.compile(
            "(?s)(?<end>unexpected end of file, )?expected: (?<tokens>[^']*?)(?:, got '(?<came>.*)')?");
    private static final String CELLS = "inconsistent cell count within the table";
    private static final String LANGUAGE = "Language not supported: ";

    private static final Map<String, String> TOKENS = Map.ofEntries(
            Map.entry("#EOF", "the end of the file"),
            Map.entry("#TagLine", "a tag (@...)"),
            Map.entry("#FeatureLine", "\"Feature:\""),
            Map.entry("#RuleLine", "\"Rule:\""),
            Map.entry("#BackgroundLine", "\"Background:\""),
            Map.entry("#ScenarioLine", "\"Scenario:\" or \"Scenario Outline:\""),
            Map.entry("#ExamplesLine", "\"Examples:\""),
            Map.entry("#StepLine", "a step (Given, When, Then, And, But)"),
            Map.entry("#DocStringSeparator", "a text between \"\"\" lines"),
            Map.entry("#TableRow", "a table row (| ... |)"),
            Map.entry("#Language", "a language line"));

    private SyntaxProblem() {
    }

    /** Returns the problems of a file. The parser reports each line of a misplaced text; only the first one counts. */
    static List<FeatureProblem> of(String place, List<ParseError> errors) {
        Map<Problem, FeatureProblem> problems = new LinkedHashMap<>();
        errors.stream().map(error -> of(place, error))
                .forEach(problem -> problems.putIfAbsent(problem.problem().actual(""), problem));
        return List.copyOf(problems.values());
    }

    private static FeatureProblem of(String place, ParseError error) {
        Optional<Location> location = error.getSource().getLocation();
        int line = location.map(Location::getLine).map(Math::toIntExact).orElse(0);
        int column = location.flatMap(Location::getColumn).map(Math::toIntExact).orElse(0);
        return new FeatureProblem(place, line, column, readable(PLACE.matcher(error.getMessage()).replaceFirst("")));
    }

    private static Problem readable(String message) {
        Matcher expected = EXPECTED.matcher(message);
        if (expected.matches()) {
            boolean end = expected.group("came") == null;
            return Problem.of(end ? "The file ends too early." : "This line is not valid here.")
                    .expected(tokens(expected.group("tokens"))).actual(end ? "" : expected.group("came"));
        }
        if (message.equals(CELLS)) {
            return Problem.of("This row has another number of cells than the rows above it.")
                    .fix("give each row the same number of cells; write \\| for a | inside of a cell");
        }
        if (message.startsWith(LANGUAGE)) {
            return Problem.of("Gherkin has no language \"" + message.substring(LANGUAGE.length()) + "\".")
                    .fix("remove the line, features are written in English");
        }
        return Problem.of(message);
    }

    /** Comments, blank lines and free text are allowed nearly everywhere, so listing them does not help. */
    private static String tokens(String tokens) {
        return Arrays.stream(tokens.split(", ")).filter(TOKENS::containsKey).map(TOKENS::get)
                .collect(Collectors.joining(", "));
    }
}
