package sigma.recipes.steps.record;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.TestCaseStarted;
import io.qameta.allure.Allure;
import io.qameta.allure.SeverityLevel;
import io.qameta.allure.util.ResultsUtils;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Labels each scenario in the Allure report with its chapter, and with how grave its failure is: the recipes themselves
 * are critical, their rules normal. It has to be named
 * behind Allure's own plugin, which starts the result that is labelled here; in a hook the label would be lost.
 */
public final class AllureLabels implements ConcurrentEventListener {

    @Override
    public void setEventPublisher(EventPublisher events) {
        events.registerHandlerFor(TestCaseStarted.class, AllureLabels::label);
    }

    private static void label(TestCaseStarted event) {
        SeverityLevel severity = event.getTestCase().getTags().contains("@runbook")
                ? SeverityLevel.CRITICAL : SeverityLevel.NORMAL;
        Allure.getLifecycle().updateTestCase(result -> {
            result.getLabels().add(ResultsUtils.createSeverityLabel(severity));
            result.getLabels().add(ResultsUtils.createEpicLabel(chapter(event.getTestCase().getUri())));
        });
    }

    /** The folder of a feature is its chapter. */
    private static String chapter(URI feature) {
        String folder = Path.of(feature).getParent().getFileName().toString().replace('-', ' ')
                .replaceAll("\\bapi\\b", "API");
        return folder.substring(0, 1).toUpperCase(Locale.ROOT) + folder.substring(1);
    }
}
