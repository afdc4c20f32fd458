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
 * {@code mvn verify}, and for tests. There is at most one at a time in a process. Whoever opened the organization closes it.
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
     * Signs in, plans, and makes the organization the one that scenarios work on until {@link #close()}.
     *
     * @throws sigma.recipes.client.call.Refusal     if the credentials are wrong
     * @throws sigma.recipes.client.http.Unreachable if the API does not respond
     * @throws IllegalStateException                 if another run is under way in this process
     */
    public static VerifyingRun start(Organization organization, VerifyScope scope) {
        return start(organization, scope, result -> { }, summary -> { });
    }

    /**
     * Starts a run like {@link #start(Organization, VerifyScope)} and reports on it.
     *
     * @param eachScenario receives each scenario when it ends
     * @param interrupted  receives what an administrator should know where the process is stopped, after the cleanup
     */
    public static VerifyingRun start(Organization organization, VerifyScope scope, Consumer<ScenarioResult> eachScenario,
                                     Consumer<List<String>> interrupted) {
        VerifyingRun started = new VerifyingRun(organization, scope, eachScenario, interrupted);
        CurrentOrganization.use(started.run);
        Runtime.getRuntime().addShutdownHook(started.interruption);
        return started;
    }

    /** Returns what the run will do, a line each; nothing for a sandbox of this process. */
    public List<String> plan() {
        return plan.lines();
    }

    /** Returns what has to listen to Cucumber while the scenarios run. {@link #play} does so. */
    public List<Plugin> listeners() {
        return List.of(results, reported, new SentenceListener());
    }

    /** Runs the scenarios of the scope. */
    public void play() {
        play(scope.features());
    }

    /** Runs features: several scenarios at once in the sandbox, where each has an organization of its own. */
    public void play(FeatureRun features) {
        listeners().forEach(features::heardBy);
        features.threads(scenariosAtOnce()).run();
    }

    /** Returns how many scenarios may run at once. */
    public int scenariosAtOnce() {
        return run.organization().sandbox() ? Math.max(2, Runtime.getRuntime().availableProcessors()) : 1;
    }

    /** Returns what it plays. */
    public VerifyScope scope() {
        return scope;
    }

    /** Returns the organization that it works on. */
    public Organization organization() {
        return run.organization();
    }

    /** Returns what it found, left and skipped. */
    public RunLog log() {
        return run.log();
    }

    /** Looks in a real organization for what the run left, removes it, and judges the run as a whole. */
    public RunVerdict verdict(SkipLimit limit) {
        return verdict(limit, false);
    }

    /** Judges the run like {@link #verdict(SkipLimit)}; {@code record} writes down what recipes of the user's own use of the API. */
    public RunVerdict verdict(SkipLimit limit, boolean record) {
        FinalCleanup.at(run);
        return RunVerdict.of(run, results.results(), scope, limit, record);
    }

    /** Ends the run; the organization stays open. */
    @Override
    public void close() {
        CurrentOrganization.clear();
        try {
            Runtime.getRuntime().removeShutdownHook(interruption);
        } catch (IllegalStateException shuttingDown) {
            // The hook runs already.
        }
    }
}
