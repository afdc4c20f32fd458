package sigma.recipes.steps.scenario;

import io.cucumber.java.Scenario;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import org.opentest4j.TestAbortedException;
import sigma.recipes.client.call.CheckedExchange;
import sigma.recipes.client.call.ExchangeListener;
import sigma.recipes.client.guard.WriteBlocked;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.finding.Finding;
import sigma.recipes.organization.Purpose;
import sigma.recipes.organization.SkipReason;
import sigma.recipes.steps.record.ExchangeText;
import sigma.recipes.steps.record.Role;
import sigma.recipes.steps.record.Skips;
import sigma.recipes.steps.record.UsageLog;

/** Attaches the exchanges of one scenario to its report and notes what they used and found. */
final class ExchangeRecorder implements ExchangeListener {

    private static final int FIRST_ERROR = 400;
    private static final int FORBIDDEN = 403;

    private final Scenario scenario;
    private final CurrentOrganization.Run run;
    private final UsageLog.Place place;
    private final Outputs outputs;
    private final Attempt attempt;
    private Role role = Role.ACT;

    ExchangeRecorder(Scenario scenario, CurrentOrganization.Run run, Outputs outputs, Attempt attempt) {
        this.scenario = scenario;
        this.run = run;
        this.outputs = outputs;
        this.attempt = attempt;
        this.place = new UsageLog.Place(recipeOf(scenario), scenario.getName(),
                scenario.getSourceTagNames().contains("@runbook"));
    }

    UsageLog.Place place() {
        return place;
    }

    <T> T as(Role temporary, Supplier<T> act) {
        Role before = role;
        role = temporary;
        try {
            return act.get();
        } finally {
            role = before;
        }
    }

    @Override
    public void exchanged(CheckedExchange checked) {
        ExchangeText text = new ExchangeText(checked);
        scenario.attach(text.body().getBytes(StandardCharsets.UTF_8), "text/plain", text.title());
        checked.findings().all().stream().filter(finding -> isListed(checked, finding))
                .forEach(finding -> run.log().found(place, run.usage().played(), finding));
        if (checked.exchange().response().status() < FIRST_ERROR) {
            checked.operation().ifPresent(operation -> succeeded(operation, checked));
        }
        if (role != Role.UNDO) {
            checked.operation().ifPresent(operation -> used(operation, checked));
        }
        checked.operation().ifPresent(operation -> skipWhereForbidden(operation, checked));
    }

    private void used(Operation operation, CheckedExchange checked) {
        run.usage().sent(place, role, operation, checked.exchange().response().status(), checked.fieldsSent());
        run.usage().exchanged(place, role, operation, checked.values(), checked.exchange());
    }

    private void succeeded(Operation operation, CheckedExchange checked) {
        run.log().succeeded(operation.id());
        boolean broken = checked.findings().all().stream().anyMatch(finding -> finding.kind() == Finding.Kind.VIOLATION);
        if (broken && run.organization().purpose() == Purpose.RUNBOOK) {
            CreatedIds.publish(operation, checked.exchange().response(), outputs);
        }
    }

    /** Notes that the scenario can't be played here, and returns what ends it as skipped. */
    TestAbortedException skip(SkipReason reason) {
        run.log().skipped(Skips.key(place.recipe(), place.scenario()), reason);
        return new TestAbortedException(reason.line());
    }

    /** A caller who is no administrator may not do what a step takes for granted; what a step only tries may be refused. */
    private void skipWhereForbidden(Operation operation, CheckedExchange checked) {
        if (checked.exchange().response().status() == FORBIDDEN && role != Role.UNDO && !attempt.underWay()
                && run.skips().callerIsNoAdministrator()) {
            throw skip(SkipReason.forbidden(operation.id()));
        }
    }

    /** A success that breaks the contract fails its step; an error that does is handled, so it is reported here. */
    private static boolean isListed(CheckedExchange checked, Finding finding) {
        int status = checked.exchange().response().status();
        boolean inError = (status < 200 || status > 299) && finding.id().startsWith("response.");
        return finding.kind() != Finding.Kind.VIOLATION || inError;
    }

    @Override
    public void read(Operation operation, int status, Set<String> fields) {
        if (role != Role.UNDO) {
            run.usage().read(place, role, operation, fields);
        }
    }

    @Override
    public <T> T signingIn(Supplier<T> act) {
        return role == Role.UNDO ? act.get() : as(Role.SIGN_IN, act);
    }

    @Override
    public void heldBack(WriteBlocked why) {
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
