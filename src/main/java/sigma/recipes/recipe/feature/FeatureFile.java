package sigma.recipes.recipe.feature;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.StepKeywordType;
import io.cucumber.messages.types.Tag;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.error.BrokenRecipe;
import sigma.recipes.recipe.error.FeatureProblem;

/**
 * A parsed feature file.
 *
 * @param content the content of the file
 * @param feature the parsed feature
 */
public record FeatureFile(FeatureFolder.Content content, Feature feature) {

    private static final Pattern OTHER_ENCODING = Pattern.compile("(?im)^\\s*#\\s*encoding\\s*:\\s*(?!utf-?8\\s*$)\\S+");

    /**
     * Reads a feature.
     *
     * @throws BrokenRecipe with every syntax error
     */
    public static FeatureFile parse(FeatureFolder.Content content, URI uri) {
        if (OTHER_ENCODING.matcher(content.text()).find()) {
            throw new BrokenRecipe(FeatureProblem.ofFile(content.place(), Problem.of("It asks for another encoding than UTF-8.")
                    .fix("save it as UTF-8 and remove the comment # encoding")));
        }
        List<Envelope> envelopes = GherkinParser.builder().includeSource(false).includePickles(false)
                .includeGherkinDocument(true).build().parse(uri.toString(), content.bytes()).toList();
        List<FeatureProblem> problems = SyntaxProblem.of(content.place(), envelopes.stream()
                .flatMap(envelope -> envelope.getParseError().stream()).toList());
        if (!problems.isEmpty()) {
            throw new BrokenRecipe(problems);
        }
        Optional<Feature> feature = envelopes.stream().flatMap(envelope -> envelope.getGherkinDocument().stream())
                .flatMap(document -> document.getFeature().stream()).findFirst();
        return new FeatureFile(content, feature.orElseThrow(() -> new BrokenRecipe(
                FeatureProblem.ofFile(content.place(), Problem.of("It contains no feature.")
                        .fix("start it with \"Feature: \" and a title")))));
    }

    /** Returns the path below the folder of the features. */
    public String place() {
        return content.place();
    }

    /** Returns the text above the first scenario in lines, without the indentation that all of them share. */
    public String prose() {
        return Optional.ofNullable(feature.getDescription()).orElse("").lines().map(String::stripTrailing)
                .map(line -> line.replaceFirst("^ {1,2}", "")).reduce((one, other) -> one + "\n" + other)
                .orElse("").strip();
    }

    /** Returns all scenarios and outlines in order, including those in rules. */
    public List<Titled> scenarios() {
        List<Titled> scenarios = new ArrayList<>();
        for (FeatureChild child : feature.getChildren()) {
            child.getScenario().ifPresent(scenario -> scenarios.add(new Titled("", scenario)));
            child.getRule().ifPresent(rule -> rule.getChildren().stream()
                    .flatMap(inRule -> inRule.getScenario().stream())
                    .forEach(scenario -> scenarios.add(new Titled(rule.getName(), scenario))));
        }
        return scenarios;
    }

    /** Returns the rules in order. */
    public List<Rule> rules() {
        return feature.getChildren().stream().flatMap(child -> child.getRule().stream()).toList();
    }

    /** Returns the names of tags. */
    public static List<String> names(List<Tag> tags) {
        return tags.stream().map(Tag::getName).toList();
    }

    /**
     * A scenario with the name of its rule.
     *
     * @param rule     the rule's name; empty text outside of rules
     * @param scenario the scenario
     */
    public record Titled(String rule, Scenario scenario) {

        /** Returns whether the scenario is the recipe itself. */
        public boolean isRunbook() {
            return names(scenario.getTags()).contains("@runbook");
        }

        /** Returns the scenario's title. */
        public String title() {
            return scenario.getName();
        }

        /** Returns the sentences without their keywords. */
        public List<String> sentences() {
            return scenario.getSteps().stream().map(Step::getText).toList();
        }

        /** Returns the steps of the Then group: each Then, and each And and But that follows one. */
        public List<Step> outcomes() {
            List<Step> outcomes = new ArrayList<>();
            StepKeywordType group = StepKeywordType.UNKNOWN;
            for (Step step : scenario.getSteps()) {
                StepKeywordType type = step.getKeywordType().orElse(StepKeywordType.UNKNOWN);
                group = type == StepKeywordType.CONJUNCTION ? group : type;
                if (group == StepKeywordType.OUTCOME) {
                    outcomes.add(step);
                }
            }
            return outcomes;
        }

        /** Returns the sentences of the Then group with their keywords. */
        public List<String> outcomeSentences() {
            return outcomes().stream().map(step -> step.getKeyword() + step.getText()).toList();
        }
    }
}
