package sigma.recipes.steps.record;

import io.qameta.allure.AllureResultsWriter;
import io.qameta.allure.SeverityLevel;
import io.qameta.allure.model.FixtureResult;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.TestResult;
import io.qameta.allure.model.TestResultContainer;
import io.qameta.allure.util.ResultsUtils;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Changes results before they are written: each scenario is labelled with its chapter, feature and rule, in the trees of
 * suites and of behaviours, and never with its own title; recipes are critical, their rules normal. Prose becomes
 * paragraphs, fixtures get readable names, and local paths are removed.
 */
final class AllureArrangement implements AllureResultsWriter {

    private static final String FOLDER = "/features/";
    private static final Set<String> REPLACED = Set.of("epic", "feature", "story", "parentSuite", "suite", "subSuite", "testClass",
            "package", "severity", "gherkin_uri");

    private final AllureResultsWriter writer;
    private final Function<String, Optional<String>> rules;

    /**
     * Creates an arrangement.
     *
     * @param writer writes the results
     * @param rules  returns the rule of a scenario, by its path and line
     */
    AllureArrangement(AllureResultsWriter writer, Function<String, Optional<String>> rules) {
        this.writer = writer;
        this.rules = rules;
    }

    /**
     * Returns the path of a feature below the project's folder; of a file outside the folder {@code features}, its folder
     * and name.
     */
    static String path(String feature) {
        int features = feature.lastIndexOf(FOLDER);
        int parent = feature.lastIndexOf('/', feature.lastIndexOf('/') - 1);
        return feature.substring((features < 0 ? parent : features) + 1);
    }

    @Override
    public void write(TestResult result) {
        String place = path(result.getFullName());
        String feature = label(result, "feature").orElse(place);
        Optional<String> rule = rules.apply(place);
        List<Label> labels = new ArrayList<>(result.getLabels().stream().filter(label -> !REPLACED.contains(label.getName())).toList());
        boolean recipe = labels.stream().anyMatch(label -> label.getValue().equals("runbook"));
        labels.add(ResultsUtils.createSeverityLabel(recipe ? SeverityLevel.CRITICAL : SeverityLevel.NORMAL));
        labels.add(ResultsUtils.createEpicLabel(chapter(place)));
        labels.add(ResultsUtils.createFeatureLabel(feature));
        labels.add(ResultsUtils.createParentSuiteLabel(chapter(place)));
        labels.add(ResultsUtils.createSuiteLabel(feature));
        labels.add(ResultsUtils.createPackageLabel(place.replaceFirst("\\.feature.*$", "").replace('/', '.')));
        rule.ifPresent(text -> labels.addAll(List.of(ResultsUtils.createStoryLabel(text), ResultsUtils.createSubSuiteLabel(text))));
        result.setLabels(labels);
        result.setFullName(place);
        result.setDescription(paragraphs(result.getDescription()));
        writer.write(result);
    }

    @Override
    public void write(TestResultContainer container) {
        name(container.getBefores(), "Set up");
        name(container.getAfters(), "Clean up");
        writer.write(container);
    }

    @Override
    public void write(String source, InputStream attachment) {
        writer.write(source, attachment);
    }

    private static void name(List<FixtureResult> fixtures, String name) {
        fixtures.forEach(fixture -> fixture.setName(name));
    }

    private static Optional<String> label(TestResult result, String name) {
        return result.getLabels().stream().filter(label -> label.getName().equals(name)).map(Label::getValue).findFirst();
    }

    /** The folder of a feature is its chapter. */
    private static String chapter(String place) {
        String[] parts = place.split("/");
        String folder = parts[Math.max(0, parts.length - 2)].replace('-', ' ').replaceAll("\\bapi\\b", "API");
        return folder.substring(0, 1).toUpperCase(Locale.ROOT) + folder.substring(1);
    }

    /** Joins the lines of each paragraph, which Allure would show with the indentation of the file; list items remain. */
    private static String paragraphs(String prose) {
        return Stream.ofNullable(prose).flatMap(text -> Stream.of(text.strip().split("\\R\\s*\\R")))
                .map(paragraph -> paragraph.strip().replaceAll("\\R\\s*(?![-*] |\\s)", " ").replaceAll("\\R\\s*", "\n"))
                .collect(Collectors.joining("\n\n"));
    }
}
