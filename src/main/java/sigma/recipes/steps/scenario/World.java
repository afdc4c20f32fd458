package sigma.recipes.steps.scenario;

import io.cucumber.java.Scenario;
import io.cucumber.java.Status;
import java.util.Map;
import java.util.function.Supplier;
import org.opentest4j.TestAbortedException;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.document.SigmaDocument;
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
import sigma.recipes.organization.Visit;
import sigma.recipes.steps.record.Cleanup;
import sigma.recipes.steps.record.Role;
import sigma.recipes.steps.record.RunChoice;
import sigma.recipes.steps.record.RunRows;
import sigma.recipes.steps.record.Skips;
import sigma.recipes.steps.record.WrittenFiles;

/**
 * What one scenario knows: its seat in the organization, what it put on its shelves under the names of the feature,
 * the last attempt, its outputs and how to undo what it made. Step classes receive it by constructor; it lives for one
 * scenario.
 */
public final class World {

    private final NamedThings<Member> members = new NamedThings<>("member");
    private final NamedThings<Team> teams = new NamedThings<>("team");
    private final NamedThings<Workspace> workspaces = new NamedThings<>("workspace");
    private final NamedThings<Connection> connections = new NamedThings<>("connection");
    private final NamedThings<FileEntry> folders = new NamedThings<>("folder");
    private final NamedThings<Workbook> workbooks = new NamedThings<>("workbook");
    private final NamedThings<WorkbookElement> elements = new NamedThings<>("element");
    private final NamedThings<SigmaDocument> documents = new NamedThings<>("document");
    private final Attempt attempt = new Attempt();
    private final Cleanup undo = new Cleanup();
    private final KnownAccountTypes accountTypes = new KnownAccountTypes(this);

    private CurrentOrganization.Run run;
    private Visit visit;
    private Naming naming;
    private ScenarioSession session;
    private WrittenFiles files;

    /** Opens the session of the scenario in the current run; called by the first hook, before any step. */
    public void begin(Scenario scenario) {
        run = CurrentOrganization.current();
        session = new ScenarioSession(scenario, run, attempt, this::tidy);
        if (!run.scenarios().add(session)) {
            throw new TestAbortedException("the run was interrupted");
        }
        run.skips().of(session.place()).ifPresent(reason -> {
            run.scenarios().remove(session);
            throw skip(reason);
        });
        visit = run.organization().visit(session);
        naming = new Naming(visit);
        files = new WrittenFiles(run.choices().destination());
    }

    /**
     * Gives files their names after a success, passes on the outputs, undoes what a verifying run made, and requires that
     * every attempt was checked. After a skip before the first step there is nothing to do.
     */
    public void end(Scenario scenario) {
        if (visit == null) {
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
            tidy();
            run.scenarios().remove(session);
        }
    }

    /** Returns the client of this scenario. */
    public SigmaClient sigma() {
        return visit.client();
    }

    /** Returns a client of this scenario that reads on where a response violates the contract, to clean up with. */
    public SigmaClient cleaning() {
        return sigma().lenient();
    }

    /** Returns the scenario's seat in the organization. */
    public Visit visit() {
        return visit;
    }

    /**
     * Returns what only a sandbox can do.
     *
     * @throws org.opentest4j.TestAbortedException in a real organization: the scenario is skipped
     */
    public SandboxControls sandbox() {
        return visit.sandbox().orElseThrow(() ->
                skip(SkipReason.SANDBOX_ONLY));
    }

    /** Records that the scenario can't be played here, and returns what ends it as skipped. */
    public TestAbortedException skip(SkipReason reason) {
        return session.skip(reason);
    }

    /** Records that others changed the organization so that nothing can be said, and returns what ends the scenario. */
    public RuntimeException disturbed(String how) {
        return verifying() ? skip(new SkipReason(how, "verify again")) : new TestAbortedException(how + ": run the recipe again");
    }

    /** Returns an id that does not exist, which a verifying run may therefore use in a mistake. */
    public String nobodys(String id) {
        visit.owned().add(id);
        return id;
    }

    /** Returns where the run takes place. */
    public Organization organization() {
        return run.organization();
    }

    /** Returns whether this run proves the contract, and so makes what it needs and undoes it. */
    public boolean verifying() {
        return organization().purpose() == Purpose.VERIFY;
    }

    /** Returns whether a runbook may create something under a name that is taken. */
    public boolean mayDuplicate() {
        return session.choices(RunChoice.ALLOW_DUPLICATE).allowDuplicate();
    }

    /** Returns the values that the user gave for the controls of exports, by the names or ids of the controls. */
    public Map<String, String> parameters() {
        return session.choices(RunChoice.PARAMETERS).parameters();
    }

    /** Returns whether an export continues where its rows change meanwhile. */
    public boolean acceptsChanged() {
        return session.choices(RunChoice.ACCEPT_CHANGED).acceptChanged();
    }

    /** Returns whether the user agreed beforehand to everything that the run writes. */
    public boolean agreed() {
        return run.choices().agreed();
    }

    /** Returns whether the run is only planned: what it would create can't be used. */
    public boolean planned() {
        return run.choices().planned();
    }

    /** Returns after how many failed rows no other row is tried. */
    public int mostFailures() {
        return session.choices(RunChoice.MOST_FAILURES).mostFailures();
    }

    /** Returns the rows that the run works on. */
    public RunRows rows() {
        return run.rows();
    }

    /** Runs {@code act} as preparation: a Given makes or finds what the scenario needs. */
    public <T> T preparing(Supplier<T> act) {
        return session.as(Role.PREPARE, act);
    }

    /** Undoes, newest first, what the scenario made in a verifying run; a runbook's effects stay. */
    void tidy() {
        if (verifying()) {
            session.as(Role.UNDO, () -> {
                undo.unwind().forEach(left -> run.log().left(left));
                return null;
            });
        }
    }

    /** Records how a later tidying takes back what is about to be made, or was. */
    public Cleanup.Entry onTidy(String what, Runnable reversal) {
        return undo.register(what, reversal);
    }

    /** Records a member that is deactivated in the end, which is all that the API can do. */
    void deactivated() {
        run.log().deactivatedOne();
    }

    /** Returns the members by the names of the feature. */
    public NamedThings<Member> members() {
        return members;
    }

    /** Returns the teams by the names of the feature. */
    public NamedThings<Team> teams() {
        return teams;
    }

    /** Returns the workspaces by the names of the feature. */
    public NamedThings<Workspace> workspaces() {
        return workspaces;
    }

    /** Returns the connections by the names of the feature. */
    public NamedThings<Connection> connections() {
        return connections;
    }

    /** Returns the folders by the names of the feature. */
    public NamedThings<FileEntry> folders() {
        return folders;
    }

    /** Returns the workbooks by the names of the feature. */
    public NamedThings<Workbook> workbooks() {
        return workbooks;
    }

    /** Returns the elements of workbooks by the names of the feature. */
    public NamedThings<WorkbookElement> elements() {
        return elements;
    }

    /** Returns the workbooks and data models by the names of the feature. */
    public NamedThings<SigmaDocument> documents() {
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

    /** Returns what the scenario hands on. */
    public Outputs outputs() {
        return session.outputs();
    }

    /** Returns what the run skips, and what it knows of the organization. */
    Skips skips() {
        return run.skips();
    }

    /** Returns the account types of the organization. */
    public KnownAccountTypes accountTypes() {
        return accountTypes;
    }

    /** Returns the names of the feature as the organization has them. */
    public Naming naming() {
        return naming;
    }
}
