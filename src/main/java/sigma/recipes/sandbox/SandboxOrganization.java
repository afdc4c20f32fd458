package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.members.AccountTypeStore;
import sigma.recipes.sandbox.members.MemberStore;
import sigma.recipes.sandbox.oauth.CredentialsStore;
import sigma.recipes.sandbox.oauth.Tokens;
import sigma.recipes.sandbox.pipeline.ResponseCache;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.schedules.Deliveries;
import sigma.recipes.sandbox.store.ArchivedFilter;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IdSource;
import sigma.recipes.sandbox.store.InitialState;
import sigma.recipes.sandbox.store.MovableClock;
import sigma.recipes.sandbox.store.State;

/** One organization of a sandbox, with its own credentials. Thread-safe. */
public final class SandboxOrganization {

    /** Enough for the pages of 5,000 members, read with eight access tokens. */
    private static final int CACHED_BYTES = 32 * 1024 * 1024;
    private static final String NAME_OF_CREDENTIALS = "Sandbox";
    private static final Duration ONE_SECOND = Duration.ofSeconds(1);
    private static final int ADDRESSES_TOLD = 9;

    private final MovableClock clock;
    private final State state;
    private final IdSource requestIds;
    private final Tokens tokens;
    private final Credentials credentials;
    private final Entity owner;
    private final ResponseCache responseCache = new ResponseCache(CACHED_BYTES);
    private final Set<TokenRule> rules = ConcurrentHashMap.newKeySet();
    private final PlannedFaults faults = new PlannedFaults();
    private final CallLimits limits;
    private int crowd;
    private Optional<SandboxMemory> memory = Optional.empty();
    private boolean credentialsEndWithProcess;

    /**
     * Creates an organization from its state.
     *
     * @param requestIds the source of request ids and tokens; separate, since requests must not affect the ids of created
     *                   entities
     * @param given      its credentials; empty for new ones
     */
    SandboxOrganization(InitialState initial, IdSource requestIds, Optional<Credentials> given) {
        this.state = initial.state();
        this.clock = initial.clock();
        this.limits = new CallLimits(clock);
        this.owner = initial.owner();
        this.crowd = initial.crowd();
        this.requestIds = requestIds;
        this.tokens = new Tokens(requestIds, clock);
        this.credentials = given.orElseGet(() -> Credentials.random(requestIds));
        new CredentialsStore(state).find(credentials.clientId()).ifPresent(state.of(CredentialsStore.KIND)::remove);
        new CredentialsStore(state).add(credentials.clientId(), credentials.clientSecret(), owner, NAME_OF_CREDENTIALS);
        state.stores().journal().clear();
    }

    /** Returns the initial credentials of the organization; their owner is an admin. */
    public Credentials credentials() {
        return credentials;
    }

    /**
     * Creates credentials for a member, so that a program can act on the member's behalf.
     *
     * @param email the member's address, in any case
     * @throws IllegalArgumentException if no active member has that address; the message lists some addresses
     */
    public Credentials newCredentials(String email) {
        synchronized (state) {
            Entity member = new MemberStore(state).at(email).filter(ArchivedFilter::active)
                    .orElseThrow(() -> unknownAddress(email));
            Credentials made = Credentials.random(requestIds);
            new CredentialsStore(state).add(made.clientId(), made.clientSecret(), member, NAME_OF_CREDENTIALS);
            accept();
            return made;
        }
    }

    private IllegalArgumentException unknownAddress(String email) {
        return new IllegalArgumentException("the sandbox has no active member at \"" + email + "\".\n  some of its members:"
                + new MemberStore(state).some(ADDRESSES_TOLD));
    }

    /** Returns the organization's clock, which {@link #advance} moves. */
    public Clock clock() {
        return clock;
    }

    /**
     * Advances the organization's clock.
     *
     * @param time the time to advance
     * @throws IllegalArgumentException if {@code time} is negative, or the clock would be too far ahead
     */
    public void advance(Duration time) {
        clock.advance(time);
    }

    /**
     * Hides new files from lists for a while, as in a real organization; they can be read by id immediately. By default they
     * are listed immediately.
     *
     * @param delay the delay, by the organization's clock; not negative
     * @throws IllegalArgumentException if {@code delay} is negative
     */
    public void listNewFilesAfter(Duration delay) {
        synchronized (state) {
            state.listDelay().set(delay);
        }
    }

    /** Plans a fault for the next calls with a token; earlier faults come first. */
    public void plan(Fault fault) {
        faults.add(fault, Optional.empty());
    }

    /** Plans a fault for the next calls of one operation; earlier faults come first. */
    public void plan(Fault fault, String operationId) {
        faults.add(fault, Optional.of(operationId));
    }

    /** Returns the planned faults, which can be removed. */
    public PlannedFaults faults() {
        return faults;
    }

    /** Enables the documented limits of calls per minute: a call above the limit returns 429. */
    public void limitCalls() {
        limits.keep();
    }

    CallLimits limits() {
        return limits;
    }

    /** Ends every access token issued so far. */
    public void forgetTokens() {
        tokens.end();
    }

    /** Restricts the token endpoint of this organization permanently. */
    public void enforce(TokenRule rule) {
        rules.add(rule);
        if (rule == TokenRule.ONE_A_SECOND) {
            tokens.limitTo(ONE_SECOND);
        }
    }

    /** Returns whether a rule of the token endpoint is enforced. */
    boolean enforces(TokenRule rule) {
        return rules.contains(rule);
    }

    /**
     * Adds active members with unique names and addresses.
     *
     * @param count their number, at least 0
     */
    public void addMembers(int count) {
        synchronized (state) {
            String accountType = state.of(AccountTypeStore.KIND).all().firstEntry().getValue().text("accountTypeName");
            for (int i = 0; i < count; i++) {
                int number = ++crowd;
                new MemberStore(state).add(Json.object().put("email", "member" + number + "@crowd.example.com")
                        .put("firstName", "Member").put("lastName", "Number " + number).put("memberType", accountType)
                        .put("userKind", "internal"), state.stamp(owner.id()));
            }
            accept();
        }
    }

    /** Returns the number of members that {@link #addMembers} has added so far, including those before the organization was saved. */
    public int crowd() {
        synchronized (state) {
            return crowd;
        }
    }

    /**
     * Returns whether a workbook was sent to a target with all fields of {@code target}; no operation of the API returns
     * this.
     *
     * @param format the format of the file, as in requests
     * @param ids    the pages or elements that were sent; empty for the whole workbook
     */
    public boolean sent(String workbookId, ObjectNode target, String format, List<String> ids) {
        synchronized (state) {
            return new Deliveries(state).has(workbookId, target, format, ids);
        }
    }

    /** Returns whether a scheduled export has only this target; no operation of the API returns this. */
    public boolean addressed(String scheduleId, ObjectNode target) {
        synchronized (state) {
            return new Deliveries(state).scheduledFor(scheduleId, target);
        }
    }

    /** Returns the number of active members. */
    public int activeMembers() {
        synchronized (state) {
            return ArchivedFilter.ACTIVE.of(state.of(Kinds.MEMBER)).size();
        }
    }

    /** Returns all known access and refresh tokens, for tests of leaks. */
    public List<String> tokensGivenOut() {
        return tokens.known();
    }

    /** Returns the state to save. The caller must hold its lock. */
    InitialState contents() {
        return new InitialState(state, clock, owner, crowd);
    }

    State state() {
        return state;
    }

    Entity owner() {
        return owner;
    }

    Tokens tokens() {
        return tokens;
    }

    ResponseCache responseCache() {
        return responseCache;
    }

    IdSource requestIds() {
        return requestIds;
    }

    /** Saves the organization after each change from now on. */
    void rememberedBy(SandboxMemory keeper) {
        synchronized (state) {
            memory = Optional.of(keeper);
        }
    }

    /** Excludes the credentials of {@link #credentials()} from saving, so that they end with the process. */
    void endCredentialsWithProcess() {
        credentialsEndWithProcess = true;
    }

    /** Returns whether credentials are saved with the organization. */
    boolean keeps(Entity credential) {
        return !credentialsEndWithProcess || !credential.id().equals(credentials.clientId());
    }

    /**
     * Commits all changes, including in the memory. The caller must hold the organization's lock.
     *
     * @throws Rejection (500) if they can't be saved; the caller then has to roll back
     */
    void accept() {
        if (state.stores().journal().isDirty()) {
            memory.ifPresent(SandboxMemory::changed);
        }
        state.stores().journal().clear();
    }
}
