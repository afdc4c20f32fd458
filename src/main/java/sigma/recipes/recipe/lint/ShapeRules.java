package sigma.recipes.recipe.lint;

import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.StepKeywordType;
import io.cucumber.messages.types.Tag;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sigma.recipes.recipe.feature.FeatureFile;
import sigma.recipes.recipe.feature.FeatureFolder;
import sigma.recipes.recipe.input.Input;
import sigma.recipes.text.NearestNames;

/** Rules for the structure of a feature: its prose, its name, its tags, and the length and complexity of its scenarios. */
final class ShapeRules {

    private static final int MOST_STEPS = 8;
    private static final int MOST_RUNBOOK_STEPS = 12;
    private static final int LEAST_PROSE = 2;
    private static final Set<String> TAGS = Set.of("@runbook", "@sandbox");

    private final FeatureFile file;
    private final List<RuleViolation> breaks = new ArrayList<>();

    private ShapeRules(FeatureFile file) {
        this.file = file;
    }

    static List<RuleViolation> check(Path path, FeatureFile file) {
        ShapeRules rules = new ShapeRules(file);
        rules.name(path);
        rules.prose();
        rules.tags();
        rules.tabs();
        rules.titles();
        file.scenarios().forEach(titled -> {
            rules.text(titled.scenario());
            rules.outcome(titled);
            rules.whens(titled.scenario());
            rules.steps(titled.scenario(), titled.isRunbook() ? MOST_RUNBOOK_STEPS : MOST_STEPS);
        });
        return rules.breaks;
    }

    private void name(Path path) {
        String title = file.feature().getName();
        String expected = Input.kebab(title.replaceAll("['\u2019]", ""));
        if (!FeatureFolder.nameOf(path).equals(expected)) {
            broken("feature.file-name", file.feature().getLocation(), "The file name does not follow the title \"" + title + "\".",
                    "call the file " + expected + ".feature");
        }
    }

    private void prose() {
        long lines = file.prose().lines().filter(line -> !line.isBlank()).count();
        if (lines < LEAST_PROSE) {
            broken("feature.prose", file.feature().getLocation(), "The feature has " + (lines == 0 ? "no prose." : "one line of prose."),
                    "say below the title what the recipe does, when to use it, what it needs and what it changes");
        }
    }

    private void tags() {
        Stream<Tag> elsewhere = Stream.concat(file.feature().getTags().stream(), Stream.concat(
                file.rules().stream().map(Rule::getTags).flatMap(List::stream),
                scenarios().map(Scenario::getExamples).flatMap(List::stream).map(Examples::getTags).flatMap(List::stream)));
        elsewhere.forEach(tag -> tag(tag, true));
        scenarios().map(Scenario::getTags).flatMap(List::stream).forEach(tag -> tag(tag, false));
    }

    private void tag(Tag tag, boolean inherited) {
        if (!TAGS.contains(tag.getName())) {
            broken("feature.tag", tag.getLocation(), "The tag " + tag.getName() + " is unknown.",
                    NearestNames.first(tag.getName(), TAGS).map(near -> "write " + near).orElse("leave it out; the tags are @runbook and @sandbox"));
        } else if (inherited && tag.getName().equals("@runbook")) {
            broken("feature.tag", tag.getLocation(), "@runbook applies to more than one scenario here.",
                    "put it above the one scenario that is the recipe");
        }
    }

    /** Editors show a tab as wide as they like, so that the columns of a table do not line up. */
    private void tabs() {
        List<String> lines = file.content().text().lines().toList();
        IntStream.range(0, lines.size()).filter(line -> lines.get(line).indexOf('\t') >= 0).findFirst().ifPresent(line ->
                breaks.add(new RuleViolation("feature.tab", file.place(), line + 1, "The line has a tab.", "write spaces in its place")));
    }

    /** Records name a scenario by its title. */
    private void titles() {
        Set<String> titles = new HashSet<>();
        scenarios().filter(scenario -> !titles.add(scenario.getName())).forEach(twice -> broken("scenario.title", twice.getLocation(),
                "Another scenario has the title \"" + twice.getName() + "\" too.", "give one of them another title"));
    }

    /** Gherkin takes lines in front of the first step as a description, also where the keyword of a step is misspelled. */
    private void text(Scenario scenario) {
        Optional.ofNullable(scenario.getDescription()).stream().flatMap(String::lines).map(String::strip).filter(line -> !line.isEmpty())
                .findFirst().ifPresent(line -> broken("scenario.text", scenario.getLocation(),
                        "This line of the scenario \"" + scenario.getName() + "\" is no step: " + line,
                        "start it with Given, When, Then, And or But, or move it above the scenario"));
    }

    private void outcome(FeatureFile.Titled titled) {
        if (titled.outcomes().isEmpty()) {
            broken("scenario.outcome", titled.scenario().getLocation(), "The scenario \"" + titled.title() + "\" has no Then, so it shows nothing.",
                    "add a Then that reads the result from Sigma");
        }
    }

    private void whens(Scenario scenario) {
        StepKeywordType group = StepKeywordType.UNKNOWN;
        boolean acted = false;
        for (Step step : scenario.getSteps()) {
            StepKeywordType type = step.getKeywordType().orElse(StepKeywordType.UNKNOWN);
            if (type == StepKeywordType.ACTION && group != StepKeywordType.ACTION) {
                if (acted) {
                    broken("scenario.one-when", step.getLocation(), "The scenario \"" + scenario.getName() + "\" has a second When group.",
                            "make it a scenario of its own, or write the first When as a Given");
                }
                acted = true;
            }
            boolean continues = type == StepKeywordType.CONJUNCTION || type == StepKeywordType.UNKNOWN;
            group = continues ? group : type;
        }
    }

    private void steps(Scenario scenario, int most) {
        int steps = scenario.getSteps().size();
        if (steps > most) {
            broken("scenario.length", scenario.getLocation(), "The scenario \"" + scenario.getName() + "\" has " + steps + " steps, and a reader follows "
                    + most + " at most.", "describe the situation in one Given, or split the scenario in two");
        }
    }

    private Stream<Scenario> scenarios() {
        return file.scenarios().stream().map(FeatureFile.Titled::scenario);
    }

    private void broken(String rule, Location place, String text, String better) {
        breaks.add(new RuleViolation(rule, file.place(), Math.toIntExact(place.getLine()), text, better));
    }
}
