package sigma.recipes.steps;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.TestCaseStarted;
import io.qameta.allure.Allure;
import io.qameta.allure.SeverityLevel;
import io.qameta.allure.util.ResultsUtils;

/**
 * Labels each scenario in the Allure report: the recipes themselves are critical, their rules normal. It has to be named
 * behind Allure's own plugin, which starts the result that is labelled here; in a hook the label would be lost.
 */
public final class AllureSeverity implements ConcurrentEventListener {

    @Override
    public void setEventPublisher(EventPublisher events) {
        events.registerHandlerFor(TestCaseStarted.class, AllureSeverity::label);
    }

    private static void label(TestCaseStarted event) {
        SeverityLevel severity = event.getTestCase().getTags().contains("@runbook")
                ? SeverityLevel.CRITICAL : SeverityLevel.NORMAL;
        Allure.getLifecycle().updateTestCase(result ->
                result.getLabels().add(ResultsUtils.createSeverityLabel(severity)));
    }
}
