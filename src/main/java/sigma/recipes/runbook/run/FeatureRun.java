package sigma.recipes.runbook.run;

import io.cucumber.core.exception.CucumberException;
import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.feature.GluePath;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.resource.Resource;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.core.snippets.SnippetType;
import io.cucumber.plugin.Plugin;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.RunbookFeature;
import sigma.recipes.runbook.glue.Glue;
import sigma.recipes.runbook.project.UsageException;

/** Runs features through Cucumber in this process. Cucumber prints nothing itself. */
public final class FeatureRun {

    /** Each thread finds the steps of its own first, which takes as long as some scenarios. */
    private static final int SCENARIOS_PER_THREAD = 8;

    private final Glue glue;
    private final RuntimeOptionsBuilder options = new RuntimeOptionsBuilder()
            .setSnippetType(SnippetType.CAMELCASE).setNoSummary().setPublishQuiet(true);
    private final List<Source> sources = new ArrayList<>();
    private final List<Plugin> listeners = new ArrayList<>();
    private Predicate<String> titles = title -> true;
    private int mostThreads = 1;

    /** Creates a run with the steps of the project. */
    public FeatureRun() {
        this(Glue.ofProject());
    }

    /** Creates a run. */
    public FeatureRun(Glue glue) {
        this.glue = glue;
        glue.packages().forEach(name -> options.addGlue(GluePath.parse(name)));
    }

    /** Adds only the row of a runbook. */
    public FeatureRun row(RunbookFeature feature) {
        options.addFeature(FeatureWithLines.create(feature.uri(), List.of(feature.line())));
        sources.add(new Source(feature.uri(), feature.content()));
        return this;
    }

    /** Adds a whole feature. */
    public FeatureRun whole(URI file, byte[] content) {
        options.addFeature(FeatureWithLines.create(file, List.of()));
        sources.add(new Source(file, content));
        return this;
    }

    /**
     * Runs only the scenarios that a tag expression selects.
     *
     * @throws io.cucumber.tagexpressions.TagExpressionException if it is not one
     */
    public FeatureRun tagged(Optional<String> expression) {
        expression.ifPresent(text -> options.addTagFilter(TagExpressionParser.parse(text)));
        return this;
    }

    /** Runs only the scenarios whose titles contain {@code pattern}. */
    public FeatureRun titled(Pattern pattern) {
        options.addNameFilter(pattern);
        titles = pattern.asPredicate();
        return this;
    }

    /** Adds a listener, which is called on the thread that runs the scenarios. */
    public FeatureRun heardBy(Plugin listener) {
        listeners.add(listener);
        return this;
    }

    /** Only finds the step of each sentence, without running anything. */
    public FeatureRun dry() {
        options.setDryRun();
        return this;
    }

    /** Sets how many scenarios may run in parallel. A run of few scenarios takes fewer threads. */
    public FeatureRun threads(int most) {
        mostThreads = most;
        return this;
    }

    /**
     * Runs the selected scenarios.
     *
     * @throws UsageException if the steps of a jar can't be used, for example because two steps match a sentence
     */
    public void run() {
        List<Feature> features = new ArrayList<>();
        FeatureParser parser = new FeatureParser(UUID::randomUUID);
        sources.forEach(source -> parser.parseResource(source).ifPresent(features::add));
        options.setThreads(threads(features));
        try {
            Runtime.builder().withRuntimeOptions(options.build()).withFeatureSupplier(() -> features).withClassLoader(glue::loader)
                    .withAdditionalPlugins(listeners.toArray(Plugin[]::new)).build().run();
        } catch (CucumberException unusable) {
            throw glue.jars().isEmpty() ? unusable : unusable(unusable);
        }
    }

    private int threads(List<Feature> features) {
        long scenarios = features.stream().flatMap(feature -> feature.getPickles().stream()).map(Pickle::getName).filter(titles).count();
        return (int) Math.max(1, Math.min(mostThreads, scenarios / SCENARIOS_PER_THREAD));
    }

    /** The steps of the project are tested together, so the cause is a jar. */
    private static UsageException unusable(CucumberException failure) {
        return new UsageException(Problem.of("The steps of the jar can't be used.").at("--glue").actual(failure.getMessage())
                .fix("correct the class, and build the jar again"));
    }

    private record Source(URI uri, byte[] content) implements Resource {

        @Override
        public URI getUri() {
            return uri;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(content);
        }
    }
}
