package sigma.recipes.steps.record;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.Node;
import io.cucumber.plugin.event.TestSourceParsed;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.cucumber7jvm.AllureCucumber7Jvm;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes the results of scenarios for Allure in the order of the features: chapter, feature, rule, scenario. Allure's own
 * plugin supports neither chapters nor rules.
 */
public final class AllureReport implements ConcurrentEventListener {

    private final Map<String, String> rules = new ConcurrentHashMap<>();
    private final AllureCucumber7Jvm plugin;

    /** Writes to the folder of the system property {@code allure.results.directory}. Cucumber calls this constructor. */
    public AllureReport() {
        this(Path.of(System.getProperty("allure.results.directory", "allure-results")));
    }

    /** Writes to a folder, which need not exist. */
    public AllureReport(Path folder) {
        plugin = new AllureCucumber7Jvm(new AllureLifecycle(new AllureArrangement(new FileSystemResultsWriter(folder), this::rule)));
    }

    @Override
    public void setEventPublisher(EventPublisher events) {
        events.registerHandlerFor(TestSourceParsed.class, this::parsed);
        plugin.setEventPublisher(events);
    }

    /** Returns the rule of a scenario, by the path of its feature below the project's folder and its line. */
    private Optional<String> rule(String scenario) {
        return Optional.ofNullable(rules.get(scenario));
    }

    private void parsed(TestSourceParsed event) {
        event.getNodes().forEach(feature -> note(event.getUri(), feature, ""));
    }

    private void note(URI file, Node node, String rule) {
        if (node instanceof Node.Container<?> container) {
            String inside = node instanceof Node.Rule ? node.getName().orElse("") : rule;
            container.elements().forEach(child -> note(file, child, inside));
        } else if (!rule.isEmpty()) {
            // The plugin identifies a feature by its decoded path.
            String path = file.getPath() == null ? file.toString() : file.getPath();
            rules.put(AllureArrangement.path(path) + ":" + node.getLocation().getLine(), rule);
        }
    }
}
