package sigma.recipes.steps.scenario;

import io.cucumber.java.Scenario;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.opentest4j.TestAbortedException;
import sigma.recipes.client.call.CallJournal;
import sigma.recipes.client.call.CheckedExchange;
import sigma.recipes.client.call.ExchangeListener;
import sigma.recipes.client.guard.WriteBlocked;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.finding.Finding;
import sigma.recipes.organization.Purpose;
import sigma.recipes.organization.SkipReason;
import sigma.recipes.steps.record.ExchangeText;
import sigma.recipes.steps.record.CallPurpose;
import sigma.recipes.steps.record.RunChoice;
import sigma.recipes.steps.record.RunChoices;
import sigma.recipes.steps.record.ScenarioOutputs;
import sigma.recipes.steps.record.Skips;
import sigma.recipes.steps.record.OperationUse;
import sigma.recipes.steps.record.UsageLog;

/**
 * A running scenario: the only way by which usage, findings, skips and outputs reach its run and its report. Confined to the
 * thread of the scenario.
 */
final class ScenarioSession implements ExchangeListener {

    private static final int FIRST_ERROR = 400;
    private static final int FORBIDDEN = 403;

    private final Scenario scenario;
    private final CurrentOrganization.Run run;
    private final UsageLog.Place place;
    private final Attempt attempt;
    private final Runnable cleanup;
    private final Outputs outputs = new Outputs(this::published);
    private CallPurpose purpose = CallPurpose.ACT;
    private Optional<String> sentence = Optional.empty();

    /**
     * Creates the session of a scenario.
     *
     * @param attempt the attempts of the scenario
     * @param cleanup removes what the scenario created
     */
    ScenarioSession(Scenario scenario, CurrentOrganization.Run run, Attempt attempt, Runnable cleanup) {
        this.scenario = scenario;
        this.run = run;
        this.attempt = attempt;
        this.cleanup = cleanup;
        this.place = new UsageLog.Place(recipeOf(scenario), scenario.getName(),
                scenario.getSourceTagNames().contains("@runbook"));
    }

    UsageLog.Place place() {
        return place;
    }

    /** Returns the outputs of the scenario. */
    Outputs outputs() {
        return outputs;
    }

    /** Returns the user's choices, and records that the scenario uses this choice. */
    RunChoices choices(RunChoice asked) {
        run.usage().asked(place, asked);
        return run.choices();
    }

    /** Returns whether this is the scenario of a feature at a line. */
    boolean isAt(URI feature, int line) {
        return scenario.getUri().equals(feature) && scenario.getLine() == line;
    }

    /** Sets the current sentence, as in the feature; empty between sentences. */
    void plays(Optional<String> text) {
        sentence = text;
    }

    /** Removes what the scenario created; called on another thread if the run is interrupted. */
    void cleanUp() {
        cleanup.run();
    }

    /** A recipe returns its outputs immediately, so that none is lost if it is interrupted; a verifying run at its end. */
    private void published() {
        if (run.organization().purpose() == Purpose.RUNBOOK) {
            run.handOver(handed());
        }
    }

    /** Publishes the outputs of a verifying run. They become part of a report, which masks people if enabled. */
    void finish() {
        if (run.organization().purpose() == Purpose.VERIFY && !outputs.isEmpty()) {
            run.handOver(handed());
            if (!outputs.secrets().isEmpty()) {
                choices(RunChoice.REVEAL);
            }
            String shown = run.organization().redaction().masked(outputs.json());
            scenario.attach(shown.getBytes(StandardCharsets.UTF_8), "application/json", "outputs");
        }
    }

    private ScenarioOutputs handed() {
        return new ScenarioOutputs(place, outputs.names(), outputs.json(), outputs.columns(), outputs.secrets());
    }

    private OperationUse use() {
        return new OperationUse(place, purpose, sentence);
    }

    <T> T as(CallPurpose temporary, Supplier<T> act) {
        CallPurpose before = purpose;
        purpose = temporary;
        try {
            return act.get();
        } finally {
            purpose = before;
        }
    }

    @Override
    public void exchanged(CheckedExchange checked) {
        ExchangeText text = new ExchangeText(checked);
        scenario.attach(text.body().getBytes(StandardCharsets.UTF_8), "text/plain", text.title());
        checked.findings().all().stream().filter(finding -> isListed(checked, finding))
                .forEach(finding -> run.log().found(place, sentence.stream().toList(), finding));
        if (checked.exchange().response().status() < FIRST_ERROR) {
            checked.operation().ifPresent(operation -> succeeded(operation, checked));
        }
        if (purpose != CallPurpose.CLEANUP) {
            checked.operation().ifPresent(operation -> used(operation, checked));
        }
        checked.operation().ifPresent(operation -> skipWhereForbidden(operation, checked));
    }

    private void used(Operation operation, CheckedExchange checked) {
        run.usage().sent(use(), operation, checked.exchange().response().status(), checked.fieldsSent());
        run.usage().exchanged(use(), operation, checked.values(), checked.exchange());
    }

    private void succeeded(Operation operation, CheckedExchange checked) {
        run.log().succeeded(operation.id());
        boolean broken = checked.findings().all().stream().anyMatch(finding -> finding.kind() == Finding.Kind.VIOLATION);
        if (broken && run.organization().purpose() == Purpose.RUNBOOK) {
            CreatedIds.publish(operation, checked.exchange().response(), outputs);
        }
    }

    /** Records that the scenario can't be played here, and returns the exception that skips it. */
    TestAbortedException skip(SkipReason reason) {
        run.log().skipped(Skips.key(place.recipe(), place.scenario()), reason);
        return new TestAbortedException(reason.line());
    }

    /** A caller who is not an administrator lacks rights that a step requires; attempts may be refused. */
    private void skipWhereForbidden(Operation operation, CheckedExchange checked) {
        if (checked.exchange().response().status() == FORBIDDEN && purpose != CallPurpose.CLEANUP && !attempt.underWay()
                && run.skips().callerIsNoAdministrator()) {
            throw skip(SkipReason.forbidden(operation.id()));
        }
    }

    /**
     * A successful response that violates the contract fails its step; an error response is handled, so its violation is
     * reported here.
     */
    private boolean isListed(CheckedExchange checked, Finding finding) {
        if (finding.kind() == Finding.Kind.ADDITIVE && isOwnName(finding.actual())) {
            return false;
        }
        int status = checked.exchange().response().status();
        boolean inError = (status < 200 || status > 299) && finding.id().startsWith("response.");
        return finding.kind() != Finding.Kind.VIOLATION || inError;
    }

    /** A new word of a list that organizations extend, such as an account type, is no news if the run itself added it. */
    private boolean isOwnName(String actual) {
        return run.organization().mark().filter(mark -> actual.contains(mark.text())).isPresent();
    }

    @Override
    public void read(Operation operation, int status, Set<String> fields) {
        if (purpose != CallPurpose.CLEANUP) {
            run.usage().read(use(), operation, fields);
        }
    }

    @Override
    public <T> T signingIn(Supplier<T> act) {
        return purpose == CallPurpose.CLEANUP ? act.get() : as(CallPurpose.SIGN_IN, act);
    }

    @Override
    public CallJournal journal() {
        return run.journal();
    }

    @Override
    public void blocked(WriteBlocked why) {
        if (!why.ofRun() || run.organization().purpose() == Purpose.RUNBOOK) {
            throw why;
        }
        throw skip(SkipReason.NO_WRITES);
    }

    private static String recipeOf(Scenario scenario) {
        String file = Path.of(scenario.getUri().getPath() == null ? scenario.getUri().getSchemeSpecificPart()
                : scenario.getUri().getPath()).getFileName().toString();
        return file.replaceFirst("\\.feature$", "");
    }
}
