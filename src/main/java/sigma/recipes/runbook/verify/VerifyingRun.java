package sigma.recipes.runbook.verify;

import io.cucumber.plugin.Plugin;
import java.util.List;
import java.util.function.Consumer;
import sigma.recipes.organization.Organization;
import sigma.recipes.runbook.run.FeaturePlaces;
import sigma.recipes.runbook.run.FeatureRun;
import sigma.recipes.runbook.run.ResultListener;
import sigma.recipes.runbook.run.ScenarioResult;
import sigma.recipes.steps.record.RunLog;
import sigma.recipes.steps.scenario.CurrentOrganization;
import sigma.recipes.steps.scenario.FinalCleanup;
import sigma.recipes.steps.scenario.SentenceListener;

/**
 * One verifying run against one organization, from the plan to the verdict: for {@code ./recipes verify}, for
 * {@code mvn verify}, and for tests. A process has at most one at a time. The caller closes the organization.
 */
public final class VerifyingRun implements AutoCloseable {

    private final VerifyScope scope;
    private final Plan plan;
    private final CurrentOrganization.Run run;
    private final ResultListener results;
    private final ReportedScenarios reported = new ReportedScenarios();
    private final Thread interruption;

    private VerifyingRun(Organization organization, VerifyScope scope, Consumer<ScenarioResult> eachScenario,
                         Consumer<List<String>> interrupted) {
        this.scope = scope;
        this.plan = Plan.of(organization, scope);
        this.run = new CurrentOrganization.Run(organization, plan.skips());
        this.results = new ResultListener(step -> { }, eachScenario, FeaturePlaces.of(scope.recipes()));
        this.interruption = new Thread(() -> {
            run.scenarios().interrupt();
            reported.await();
            interrupted.accept(run.log().summary());
        });
    }

    /**
     * Signs in, plans, and sets the organization of scenarios until {@link #close()}.
     *
     * @throws sigma.recipes.client.call.Refusal     if the credentials are wrong
     * @throws sigma.recipes.client.http.Unreachable if the API does not respond
     * @throws IllegalStateException                 if another run is in progress in this process
     */
    public static VerifyingRun start(Organization organization, VerifyScope scope) {
        return start(organization, scope, result -> { }, summary -> { });
    }

    /**
     * Starts a run like {@link #start(Organization, VerifyScope)} and reports on it.
     *
     * @param eachScenario receives each scenario when it ends
     * @param interrupted  receives notes for an administrator if the process is stopped, after the cleanup
     */
    public static VerifyingRun start(Organization organization, VerifyScope scope, Consumer<ScenarioResult> eachScenario,
                                     Consumer<List<String>> interrupted) {
        VerifyingRun started = new VerifyingRun(organization, scope, eachScenario, interrupted);
        CurrentOrganization.use(started.run);
        Runtime.getRuntime().addShutdownHook(started.interruption);
        return started;
    }

    /** Returns the plan of the run, in lines; empty for a sandbox in this process. */
    public List<String> plan() {
        return plan.lines();
    }

    /** Returns the listener to register with Cucumber for the scenarios. {@link #play} does so. */
    public List<Plugin> listeners() {
        return List.of(results, reported, new SentenceListener());
    }

    /** Runs the scenarios of the scope. */
    public void play() {
        play(scope.features());
    }

    /** Runs features: in the sandbox in parallel, where each scenario has its own organization. */
    public void play(FeatureRun features) {
        listeners().forEach(features::heardBy);
        features.threads(scenariosAtOnce()).run();
    }

    /** Returns the number of scenarios that may run in parallel. */
    public int scenariosAtOnce() {
        return run.organization().sandbox() ? Math.max(2, Runtime.getRuntime().availableProcessors()) : 1;
    }

    /** Returns its scope. */
    public VerifyScope scope() {
        return scope;
    }

    /** Returns its organization. */
    public Organization organization() {
        return run.organization();
    }

    /** Returns its findings, leftovers and skipped scenarios. */
    public RunLog log() {
        return run.log();
    }

    /** Removes leftovers from a real organization, and judges the run as a whole. */
    public RunVerdict verdict(SkipLimit limit) {
        return verdict(limit, false);
    }

    /** Judges the run like {@link #verdict(SkipLimit)}; {@code record} records the API usage of the user's own recipes. */
    public RunVerdict verdict(SkipLimit limit, boolean record) {
        FinalCleanup.at(run);
        return RunVerdict.of(run, results.results(), scope, limit, record);
    }

    /** Ends the run; the organization remains open. */
    @Override
    public void close() {
        CurrentOrganization.clear();
        try {
            Runtime.getRuntime().removeShutdownHook(interruption);
        } catch (IllegalStateException shuttingDown) {
            // The hook is already running.
        }
    }
}
