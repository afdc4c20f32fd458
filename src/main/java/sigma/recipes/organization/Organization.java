package sigma.recipes.organization;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.call.ClientConfig;
import sigma.recipes.client.call.ExchangeListener;
import sigma.recipes.client.call.Transport;
import sigma.recipes.client.guard.OwnedIds;
import sigma.recipes.client.http.DownloadProgress;
import sigma.recipes.client.http.ExchangeTrace;
import sigma.recipes.client.http.Network;
import sigma.recipes.client.http.Sleeper;
import sigma.recipes.client.request.ApiAccess;
import sigma.recipes.client.request.CallPolicy;
import sigma.recipes.client.request.Polling;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.deviation.Deviations;
import sigma.recipes.contract.redaction.Redaction;
import sigma.recipes.sandbox.Credentials;
import sigma.recipes.sandbox.SandboxMemory;
import sigma.recipes.sandbox.SandboxOrganization;
import sigma.recipes.sandbox.SandboxServer;
import sigma.recipes.settings.Settings;
import sigma.recipes.settings.TargetDescription;
import sigma.recipes.settings.access.OrganizationAccess;

/** The organization that a run works on: the real one of the settings, or a sandbox in this process. Thread-safe. */
public final class Organization implements AutoCloseable {

    private static final String UNCHOSEN_SANDBOX = "This run works on the built-in sandbox and not on your organization: "
            + "CI is set, and no target was chosen. Fix: give CLIENT_ID, SECRET and baseURL to this job, or set "
            + "SIGMA_TARGET=sandbox to say that the sandbox is meant.";

    private final Settings settings;
    private final Purpose purpose;
    private final Contract contract;
    private final Deviations deviations;
    private final Transport transport;
    private final Optional<LocalSandbox> sandbox;
    private final Optional<Mark> mark;
    private final Redaction redaction;
    private final OwnedIds owned = new OwnedIds();
    private volatile DownloadProgress progress = DownloadProgress.SILENT;
    private final AtomicInteger visits = new AtomicInteger();

    private Organization(Settings settings, Purpose purpose, Contract contract, Deviations deviations,
                         Optional<LocalSandbox> sandbox, Sleeper clock) {
        this.deviations = deviations;
        this.settings = settings;
        this.purpose = purpose;
        this.contract = contract;
        this.sandbox = sandbox;
        this.transport = new Transport(sandbox.map(LocalSandbox::network).orElseGet(() -> network(settings)), clock);
        boolean real = sandbox.isEmpty();
        this.mark = real && purpose == Purpose.VERIFY ? Optional.of(Mark.fresh()) : Optional.empty();
        this.redaction = real && !settings.reportPersonalData() ? Redaction.hidingPeople() : new Redaction();
        settings.access().ifPresent(access -> redaction.shorten(access.clientId(), settings.where().caller().orElseThrow()));
    }

    /**
     * Opens the organization that the settings name; without credentials a sandbox is started.
     *
     * @param folder where {@code deviations.yaml} may lie, beside {@code .env}
     * @param clock  the time of the client, and what day it is
     * @throws sigma.recipes.contract.deviation.DeviationException if {@code deviations.yaml} cannot be opened, or an entry is
     *                                                             past its end date
     * @throws sigma.recipes.data.DataException                    with every problem of {@code deviations.yaml}
     */
    public static Organization open(Settings settings, Purpose purpose, Path folder, Sleeper clock) {
        if (settings.access().isEmpty()) {
            return sandbox(settings, purpose, SandboxOptions.usual().timedBy(clock));
        }
        Contract contract = Contract.load();
        Deviations deviations = Deviations.load(folder, contract);
        deviations.demandInForce(LocalDate.ofInstant(clock.now(), ZoneId.systemDefault()));
        return new Organization(settings, purpose, contract, deviations, Optional.empty(), clock);
    }

    /**
     * Opens the organization that the settings name for one recipe. A sandbox goes on where the recipe before left it; processes
     * that work on a real one with the same credentials share a token and the budget of requests.
     *
     * @param project where {@code deviations.yaml} may lie and where {@link #memory} is
     * @param clock   the time of the client, and what day it is
     * @param command what this process does, for other processes that want the sandbox; without secrets
     * @throws sigma.recipes.sandbox.memory.MemoryInUse    if another process uses the sandbox for too long
     * @throws sigma.recipes.sandbox.memory.MemoryUnusable if the sandbox can't be kept
     */
    public static Organization forRecipe(Settings settings, Path project, Sleeper clock, String command) {
        if (settings.access().isPresent()) {
            Organization real = open(settings, Purpose.RUNBOOK, project, clock);
            if (!settings.dryRun()) {
                // A plan writes nothing, not even on this machine.
                real.transport.share(project.resolve("runs").resolve(".credentials"));
            }
            return real;
        }
        Contract contract = Contract.load();
        SandboxMemory memory = SandboxMemory.open(memory(project), command, SandboxMemory.PATIENCE);
        return new Organization(settings, Purpose.RUNBOOK, contract, Deviations.none(),
                Optional.of(LocalSandbox.remembering(contract, memory)), clock);
    }

    /** Returns the folder in which a project keeps its sandbox organization between commands. */
    public static Path memory(Path project) {
        return project.resolve("runs").resolve("sandbox");
    }

    /** Returns what a person should know of how the organization was opened, each in one line. */
    public List<String> notes() {
        return sandbox.flatMap(LocalSandbox::memory).flatMap(SandboxMemory::note).stream().toList();
    }

    /** Opens the organization that {@code .env}, the environment and the system properties of this process name. */
    public static Organization ofThisProcess(Purpose purpose) {
        Path folder = Path.of("").toAbsolutePath();
        return open(Settings.load(folder, System.getenv(), System.getProperties()), purpose, folder, Sleeper.real());
    }

    /** Starts a sandbox, whatever the settings say of credentials. */
    public static Organization sandbox(Settings settings, Purpose purpose, SandboxOptions options) {
        Contract contract = Contract.load();
        return new Organization(settings, purpose, contract, Deviations.none(),
                Optional.of(LocalSandbox.start(contract, purpose, options)), options.clock());
    }

    /** Returns a new scenario's seat; {@code listener} is notified of everything it does. */
    public Visit visit(ExchangeListener listener) {
        Optional<SandboxOrganization> seat = sandbox.map(LocalSandbox::organization);
        SigmaClient client = SigmaClient.open(transport,
                new ClientConfig(seat.map(this::access).orElseGet(this::access), conduct(), contract,
                        deviations, redaction, owned, listener, false, polling()));
        return new Visit(visits.incrementAndGet(), client, owned, seat.map(SandboxControls::new), mark, addressDomain());
    }

    /**
     * Signs in and asks what a verifying run can do, so that one that can't work ends before its first scenario.
     *
     * @return what it can do; nothing in a sandbox of this process, where everything can be done
     * @throws sigma.recipes.client.call.Refusal     if the credentials are wrong
     * @throws sigma.recipes.client.http.Unreachable if no response comes
     */
    public Optional<Readiness> readiness() {
        if (sandbox()) {
            return Optional.empty();
        }
        SigmaClient client = visit(ExchangeListener.none()).client();
        CallerProfile caller = CallerProfile.of(client);
        Map<String, String> standIns = caller.accountTypes()
                .map(names -> AccountTypeStandIns.of(names, given("NEW_MEMBER_TYPE"))).orElse(Map.of());
        return Optional.of(new Readiness(caller, settings.allowWrites(), standIns,
                GivenConnection.of(client, given("CONNECTIONID"))));
    }

    /** Returns the warning that a CI job prints before and after a run on a sandbox that was not chosen explicitly. */
    public Optional<String> warning() {
        return sandbox() && settings.ci() && !settings.targetChosen() ? Optional.of(UNCHOSEN_SANDBOX) : Optional.empty();
    }

    /**
     * Signs in and asks for everything that the API says about the caller.
     *
     * @throws sigma.recipes.client.call.Refusal     if the credentials are wrong
     * @throws sigma.recipes.client.http.Unreachable if the API does not respond
     */
    public CallerProfile caller() {
        return CallerProfile.of(visit(ExchangeListener.none()).client());
    }

    /** Notifies {@code listener}, in a line of plain words, whenever the run waits for the API. */
    public void tellWaits(Consumer<String> listener) {
        transport.tellWaits(listener);
    }

    /** Notifies {@code listener} of the progress of downloads. */
    public void tellProgress(DownloadProgress listener) {
        progress = listener;
        transport.tellProgress(listener);
    }

    /** Has {@code follower} follow each request of the run. It receives them in clear: {@link #redaction} masks them. */
    public void follow(ExchangeTrace follower) {
        transport.follow(follower);
    }

    /** Returns the listener to progress. */
    public DownloadProgress progress() {
        return progress;
    }

    /** Returns whether a sandbox of this process answers. */
    public boolean sandbox() {
        return sandbox.isPresent();
    }

    /** Returns what the run is for. */
    public Purpose purpose() {
        return purpose;
    }

    /** Returns where the run works and what it may write, for people. */
    public TargetDescription where() {
        return settings.where();
    }

    /** Returns the mark of a verifying run in a real organization. */
    public Optional<Mark> mark() {
        return mark;
    }

    /**
     * Returns what this run created and is still in use, found by its mark; from then on the run may remove it, also what it
     * does not know to be its own, since the response to its request was lost. Nothing is left of a sandbox of this process.
     */
    public List<Leftovers.Item> leftovers() {
        if (mark.isEmpty() || !settings.allowWrites()) {
            return List.of();
        }
        List<Leftovers.Item> left = Leftovers.of(visit(ExchangeListener.none()).client(), mark.get());
        left.forEach(item -> owned.add(item.id()));
        return left;
    }

    /** Returns the value of an input that the settings give, such as {@code CONNECTIONID}. */
    public Optional<String> given(String name) {
        return settings.value(name).map(setting -> setting.value());
    }

    /** Returns the contract that every exchange is checked against. */
    public Contract contract() {
        return contract;
    }

    /** Returns what hides secrets in everything that this run writes. */
    public Redaction redaction() {
        return redaction;
    }

    /** Returns in what the organization is known to depart from the contract; nothing for a sandbox. */
    public Deviations deviations() {
        return deviations;
    }

    /** Returns the departures from the contract that the sandbox found in its own responses; empty for a real one. */
    public List<String> sandboxDefects() {
        return sandbox.map(LocalSandbox::defects).orElse(List.of());
    }

    /** Stops the sandbox, if there is one, and gives the connections back. */
    @Override
    public void close() {
        transport.close();
        sandbox.ifPresent(LocalSandbox::close);
    }

    private CallPolicy conduct() {
        return sandbox() ? CallPolicy.sandbox() : new CallPolicy(true, settings.allowWrites(), purpose == Purpose.VERIFY,
                purpose == Purpose.RUNBOOK);
    }

    /** The sandbox of a verifying run has no wait; a runbook shows how waiting is. */
    private Polling polling() {
        return sandbox() && purpose == Purpose.VERIFY ? Polling.quick() : Polling.standard();
    }

    private ApiAccess access() {
        OrganizationAccess access = settings.access().orElseThrow();
        return new ApiAccess(access.baseUrl(), access.tokenUrl(), access.clientId(), access.clientSecret().reveal());
    }

    private ApiAccess access(SandboxOrganization seat) {
        SandboxServer server = sandbox.orElseThrow().server();
        Credentials credentials = seat.credentials();
        return new ApiAccess(server.baseUrl(), server.tokenUrl(), credentials.clientId(), credentials.clientSecret());
    }

    private String addressDomain() {
        return given("EMAIL").filter(address -> address.contains("@"))
                .map(address -> address.substring(address.lastIndexOf('@') + 1)).orElse("");
    }

    private static Network network(Settings settings) {
        OrganizationAccess access = settings.access().orElseThrow();
        return Network.standard().through(access.proxyInUse()).trusting(access.authorities());
    }
}
