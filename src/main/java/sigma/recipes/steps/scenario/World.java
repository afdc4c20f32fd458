package sigma.recipes.steps.scenario;

import io.cucumber.java.Scenario;
import io.cucumber.java.Status;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.opentest4j.TestAbortedException;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.document.SigmaDocument;
import sigma.recipes.client.document.Report;
import sigma.recipes.client.file.FileEntry;
import sigma.recipes.client.model.Connection;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.Team;
import sigma.recipes.client.model.Workspace;
import sigma.recipes.client.workbook.Workbook;
import sigma.recipes.client.workbook.WorkbookElement;
import sigma.recipes.organization.Organization;
import sigma.recipes.organization.Purpose;
import sigma.recipes.organization.SandboxControls;
import sigma.recipes.organization.SkipReason;
import sigma.recipes.organization.ScenarioContext;
import sigma.recipes.steps.record.Cleanup;
import sigma.recipes.steps.record.CallPurpose;
import sigma.recipes.steps.record.RunChoice;
import sigma.recipes.steps.record.RunRows;
import sigma.recipes.steps.record.Skips;
import sigma.recipes.steps.record.WrittenFiles;

/**
 * The state of one scenario: its context in the organization, its objects by the names of the feature, the last attempt, its
 * outputs, and the reversals of what it created. Step classes receive it by constructor; it lives for one scenario.
 */
public final class World {

    private final NamedObjects<Member> members = new NamedObjects<>("member");
    private final NamedObjects<Team> teams = new NamedObjects<>("team");
    private final NamedObjects<Workspace> workspaces = new NamedObjects<>("workspace");
    private final NamedObjects<Connection> connections = new NamedObjects<>("connection");
    private final NamedObjects<FileEntry> folders = new NamedObjects<>("folder");
    private final NamedObjects<Workbook> workbooks = new NamedObjects<>("workbook");
    private final NamedObjects<Report> reports = new NamedObjects<>("report");
    private final NamedObjects<WorkbookElement> elements = new NamedObjects<>("element");
    private final NamedObjects<SigmaDocument> documents = new NamedObjects<>("document");
    private final Attempt attempt = new Attempt();
    private final Cleanup cleanup = new Cleanup();
    private final KnownAccountTypes accountTypes = new KnownAccountTypes(this);

    private CurrentOrganization.Run run;
    private ScenarioContext context;
    private Naming naming;
    private ScenarioSession session;
    private WrittenFiles files;

    /** Opens the session of the scenario in the current run; called by the first hook, before any step. */
    public void begin(Scenario scenario) {
        run = CurrentOrganization.current();
        session = new ScenarioSession(scenario, run, attempt, this::cleanUp);
        if (!run.scenarios().add(session)) {
            throw new TestAbortedException("the run was interrupted");
        }
        run.skips().of(session.place()).ifPresent(reason -> {
            run.scenarios().remove(session);
            throw skip(reason);
        });
        context = run.organization().newScenario(session);
        naming = new Naming(context);
        files = new WrittenFiles(run.choices().destination());
    }

    /**
     * Gives files their names after a success, returns the outputs, undoes what a verifying run created, and requires that
     * every attempt was checked. No effect after a skip before the first step.
     */
    public void end(Scenario scenario) {
        if (context == null) {
            return;
        }
        try {
            if (scenario.getStatus() == Status.PASSED) {
                attempt.requireChecked();
                files.finish();
            }
        } finally {
            files.close();
            session.finish();
            cleanUp();
            run.scenarios().remove(session);
        }
    }

    /** Returns the client of this scenario. */
    public SigmaClient sigma() {
        return context.client();
    }

    /** Returns a client of this scenario that tolerates violations of the contract, for cleanup. */
    public SigmaClient lenientClient() {
        return sigma().lenient();
    }

    /** Returns the context of the scenario in the organization. */
    public ScenarioContext context() {
        return context;
    }

    /**
     * Returns the controls of the sandbox.
     *
     * @throws org.opentest4j.TestAbortedException in a real organization: the scenario is skipped
     */
    public SandboxControls sandbox() {
        return context.sandbox().orElseThrow(() ->
                skip(SkipReason.SANDBOX_ONLY));
    }

    /** Records that the scenario can't be played here, and returns the exception that skips it. */
    public TestAbortedException skip(SkipReason reason) {
        return session.skip(reason);
    }

    /**
     * Records that others changed the organization so that the result is inconclusive, and returns the exception that skips
     * the scenario.
     */
    public RuntimeException disturbed(String how) {
        return verifying() ? skip(new SkipReason(how, "verify again")) : new TestAbortedException(how + ": run the recipe again");
    }

    /** Returns an id that does not exist, for intended errors of a verifying run. */
    public String unknownId(String id) {
        context.owned().add(id);
        return id;
    }

    /** Returns the target of the run. */
    public Organization organization() {
        return run.organization();
    }

    /** Returns whether this is a verifying run, which creates what it needs and removes it. */
    public boolean verifying() {
        return organization().purpose() == Purpose.VERIFY;
    }

    /** Returns whether a runbook may use a name that is taken. */
    public boolean mayDuplicate() {
        return session.choices(RunChoice.ALLOW_DUPLICATE).allowDuplicate();
    }

    /** Returns the secret with which Sigma signs in to the data platform of a connection; empty if the settings have none. */
    public Optional<String> connectionSecret() {
        session.choices(RunChoice.CONNECTION_SECRET);
        return organization().connectionSecret();
    }

    /** Returns the values for controls of exports, by the names or ids of the controls. */
    public Map<String, String> parameters() {
        return session.choices(RunChoice.PARAMETERS).parameters();
    }

    /** Returns whether an export continues if its rows change meanwhile. */
    public boolean acceptsChanged() {
        return session.choices(RunChoice.ACCEPT_CHANGED).acceptChanged();
    }

    /** Returns whether the user agreed in advance to everything that the run writes. */
    public boolean agreed() {
        return run.choices().agreed();
    }

    /** Returns whether the run is only planned: what it would create can't be used. */
    public boolean planned() {
        return run.choices().planned();
    }

    /** Returns the number of failed rows after which no other row is tried. */
    public int mostFailures() {
        return session.choices(RunChoice.MOST_FAILURES).mostFailures();
    }

    /** Returns the rows of the run. */
    public RunRows rows() {
        return run.rows();
    }

    /** Runs {@code act} as preparation, in which a Given creates or finds what the scenario needs. */
    public <T> T preparing(Supplier<T> act) {
        return session.as(CallPurpose.PREPARE, act);
    }

    /** Undoes, newest first, what the scenario created in a verifying run; the effects of a runbook remain. */
    void cleanUp() {
        if (verifying()) {
            session.as(CallPurpose.CLEANUP, () -> {
                cleanup.unwind().forEach(left -> run.log().left(left));
                return null;
            });
        }
    }

    /** Registers a reversal for cleanup. */
    public Cleanup.Entry registerCleanup(String what, Runnable reversal) {
        return cleanup.register(what, reversal);
    }

    /** Records a member that is finally deactivated, since the API cannot delete members. */
    void deactivated() {
        run.log().deactivatedOne();
    }

    /** Returns the members by the names of the feature. */
    public NamedObjects<Member> members() {
        return members;
    }

    /** Returns the teams by the names of the feature. */
    public NamedObjects<Team> teams() {
        return teams;
    }

    /** Returns the workspaces by the names of the feature. */
    public NamedObjects<Workspace> workspaces() {
        return workspaces;
    }

    /** Returns the connections by the names of the feature. */
    public NamedObjects<Connection> connections() {
        return connections;
    }

    /** Returns the folders by the names of the feature. */
    public NamedObjects<FileEntry> folders() {
        return folders;
    }

    /** Returns the workbooks by the names of the feature. */
    public NamedObjects<Workbook> workbooks() {
        return workbooks;
    }

    /** Returns the reports by the names of the feature. */
    public NamedObjects<Report> reports() {
        return reports;
    }

    /** Returns the elements of workbooks by the names of the feature. */
    public NamedObjects<WorkbookElement> elements() {
        return elements;
    }

    /** Returns the workbooks and data models by the names of the feature. */
    public NamedObjects<SigmaDocument> documents() {
        return documents;
    }

    /** Returns the files that the scenario writes. */
    public WrittenFiles files() {
        session.choices(RunChoice.DESTINATION);
        return files;
    }

    /** Returns the last attempt. */
    public Attempt attempt() {
        return attempt;
    }

    /** Returns the outputs of the scenario. */
    public Outputs outputs() {
        return session.outputs();
    }

    /** Returns what the run skips, and what it knows about the organization. */
    Skips skips() {
        return run.skips();
    }

    /** Returns the account types of the organization. */
    public KnownAccountTypes accountTypes() {
        return accountTypes;
    }

    /** Returns the names of the feature in the organization. */
    public Naming naming() {
        return naming;
    }
}
