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
import sigma.recipes.settings.text.Secret;
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
    private final AtomicInteger scenarios = new AtomicInteger();

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
        settings.connectionSecret().ifPresent(secret -> redaction.conceal(secret.reveal()));
        settings.access().ifPresent(access -> redaction.shorten(access.clientId(), settings.where().caller().orElseThrow()));
    }

    /**
     * Opens the organization of the settings; without credentials, starts a sandbox.
     *
     * @param folder the folder of {@code .env}, which may contain {@code deviations.yaml}
     * @param clock  the clock of the client
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
        deviations.requireInForce(LocalDate.ofInstant(clock.now(), ZoneId.systemDefault()));
        return new Organization(settings, purpose, contract, deviations, Optional.empty(), clock);
    }

    /**
     * Opens the organization of the settings for one recipe. A sandbox continues in the state after the previous recipe;
     * processes with the same credentials for a real organization share a token and the request budget.
     *
     * @param project the project's folder, with {@link #memory} and optionally {@code deviations.yaml}
     * @param clock   the clock of the client
     * @param command the command of this process, for messages of other processes; without secrets
     * @throws sigma.recipes.sandbox.memory.MemoryInUse    if another process uses the sandbox for too long
     * @throws sigma.recipes.sandbox.memory.MemoryFolderUnusable if the sandbox can't be kept
     */
    public static Organization forRecipe(Settings settings, Path project, Sleeper clock, String command) {
        if (settings.access().isPresent()) {
            Organization real = open(settings, Purpose.RUNBOOK, project, clock);
            if (!settings.dryRun()) {
                // A plan writes nothing, not even local files.
                real.transport.share(project.resolve("runs").resolve(".credentials"));
            }
            return real;
        }
        Contract contract = Contract.load();
        SandboxMemory memory = SandboxMemory.open(memory(project), command, SandboxMemory.PATIENCE);
        return new Organization(settings, Purpose.RUNBOOK, contract, Deviations.none(),
                Optional.of(LocalSandbox.remembering(contract, memory)), clock);
    }

    /** Returns the folder of a project's sandbox organization. */
    public static Path memory(Path project) {
        return project.resolve("runs").resolve("sandbox");
    }

    /** Returns notes about the opening of the organization, in one line each. */
    public List<String> notes() {
        return sandbox.flatMap(LocalSandbox::memory).flatMap(SandboxMemory::note).stream().toList();
    }

    /** Opens the organization of {@code .env}, the environment and the system properties of this process. */
    public static Organization ofThisProcess(Purpose purpose) {
        Path folder = Path.of("").toAbsolutePath();
        return open(Settings.load(folder, System.getenv(), System.getProperties()), purpose, folder, Sleeper.real());
    }

    /** Starts a sandbox, even if the settings contain credentials. */
    public static Organization sandbox(Settings settings, Purpose purpose, SandboxOptions options) {
        Contract contract = Contract.load();
        return new Organization(settings, purpose, contract, Deviations.none(),
                Optional.of(LocalSandbox.start(contract, purpose, options)), options.clock());
    }

    /** Returns the context of a new scenario; {@code listener} receives its events. */
    public ScenarioContext newScenario(ExchangeListener listener) {
        Optional<SandboxOrganization> seat = sandbox.map(LocalSandbox::organization);
        SigmaClient client = SigmaClient.open(transport,
                new ClientConfig(seat.map(this::access).orElseGet(this::access), policy(), contract,
                        deviations, redaction, owned, listener, false, polling()));
        return new ScenarioContext(scenarios.incrementAndGet(), client, owned, seat.map(SandboxControls::new), mark, addressDomain());
    }

    /**
     * Signs in and determines what a verifying run can do, so that one that can't work ends before its first scenario.
     *
     * @return what it can do; empty in a sandbox in this process, which allows everything
     * @throws sigma.recipes.client.call.Refusal     if the credentials are wrong
     * @throws sigma.recipes.client.http.Unreachable if there is no response
     */
    public Optional<Readiness> readiness() {
        if (sandbox()) {
            return Optional.empty();
        }
        SigmaClient client = newScenario(ExchangeListener.none()).client();
        CallerProfile caller = CallerProfile.of(client);
        Map<String, String> replacements = caller.accountTypes()
                .map(names -> AccountTypeReplacements.of(names, given("NEW_MEMBER_TYPE"))).orElse(Map.of());
        return Optional.of(new Readiness(caller, settings.allowWrites(), replacements,
                GivenConnection.of(client, given("CONNECTIONID"))));
    }

    /** Returns the warning that a CI job prints before and after a run on a sandbox that was not chosen explicitly. */
    public Optional<String> warning() {
        return sandbox() && settings.ci() && !settings.targetChosen() ? Optional.of(UNCHOSEN_SANDBOX) : Optional.empty();
    }

    /**
     * Signs in and reads the caller's profile.
     *
     * @throws sigma.recipes.client.call.Refusal     if the credentials are wrong
     * @throws sigma.recipes.client.http.Unreachable if the API does not respond
     */
    public CallerProfile caller() {
        return CallerProfile.of(newScenario(ExchangeListener.none()).client());
    }

    /** Notifies {@code listener}, in one line, whenever the run waits for the API. */
    public void reportWaitsTo(Consumer<String> listener) {
        transport.reportWaitsTo(listener);
    }

    /** Notifies {@code listener} of the progress of downloads. */
    public void reportProgressTo(DownloadProgress listener) {
        progress = listener;
        transport.reportProgressTo(listener);
    }

    /** Registers a follower of each request of the run. Requests are unmasked; {@link #redaction} masks them. */
    public void follow(ExchangeTrace follower) {
        transport.follow(follower);
    }

    /** Returns the progress listener. */
    public DownloadProgress progress() {
        return progress;
    }

    /** Returns whether the target is a sandbox in this process. */
    public boolean sandbox() {
        return sandbox.isPresent();
    }

    /** Returns the purpose of the run. */
    public Purpose purpose() {
        return purpose;
    }

    /** Describes the target of the run and its permission to write. */
    public TargetDescription where() {
        return settings.where();
    }

    /** Returns the mark of a verifying run in a real organization. */
    public Optional<Mark> mark() {
        return mark;
    }

    /**
     * Returns the leftovers of this run, found by its mark, which the run may then remove, including objects unknown to it
     * because of a lost response. Empty for a sandbox in this process.
     */
    public List<Leftovers.Item> leftovers() {
        if (mark.isEmpty() || !settings.allowWrites()) {
            return List.of();
        }
        List<Leftovers.Item> left = Leftovers.of(newScenario(ExchangeListener.none()).client(), mark.get());
        left.forEach(item -> owned.add(item.id()));
        return left;
    }

    /** Returns the value of an input in the settings, such as {@code CONNECTIONID}. */
    public Optional<String> given(String name) {
        return settings.value(name).map(setting -> setting.value());
    }

    /** Returns the secret with which Sigma signs in to the data platform of a new connection. */
    public Optional<String> connectionSecret() {
        return settings.connectionSecret().map(Secret::reveal);
    }

    /** Returns the contract that every exchange is checked against. */
    public Contract contract() {
        return contract;
    }

    /** Returns the redaction for everything that this run writes. */
    public Redaction redaction() {
        return redaction;
    }

    /** Returns the known deviations of the organization; empty for a sandbox. */
    public Deviations deviations() {
        return deviations;
    }

    /** Returns the defects of the sandbox's own responses; empty for a real organization. */
    public List<String> sandboxDefects() {
        return sandbox.map(LocalSandbox::defects).orElse(List.of());
    }

    /** Stops the sandbox, if there is one, and closes the connections. */
    @Override
    public void close() {
        transport.close();
        sandbox.ifPresent(LocalSandbox::close);
    }

    private CallPolicy policy() {
        return sandbox() ? CallPolicy.sandbox() : new CallPolicy(true, settings.allowWrites(), purpose == Purpose.VERIFY,
                purpose == Purpose.RUNBOOK);
    }

    /** The sandbox of a verifying run does not wait; that of a runbook demonstrates waiting. */
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
