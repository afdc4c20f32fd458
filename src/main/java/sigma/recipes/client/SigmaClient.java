package sigma.recipes.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import sigma.recipes.client.access.MemberHoldings;
import sigma.recipes.client.attribute.AttributeActs;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.ClientConfig;
import sigma.recipes.client.call.ExpectedRefusalMissing;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.call.Transport;
import sigma.recipes.client.code.DocumentCodes;
import sigma.recipes.client.connection.ConnectionCatalog;
import sigma.recipes.client.dependency.DependencySearch;
import sigma.recipes.client.document.DataModels;
import sigma.recipes.client.document.DocumentContent;
import sigma.recipes.client.guard.WriteBlocked;
import sigma.recipes.client.http.Unreachable;
import sigma.recipes.client.materialization.Materializations;
import sigma.recipes.client.request.ApiAccess;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.client.schedule.ScheduledExports;
import sigma.recipes.client.version.WorkbookBookmarks;
import sigma.recipes.client.version.WorkbookEmbeds;
import sigma.recipes.client.version.WorkbookTags;
import sigma.recipes.contract.exchange.ApiResponse;

/**
 * The way to one organization: a class per subject, each with a method per act.
 *
 * <p>Every exchange is held to the contract; one that breaks it fails with
 * {@link sigma.recipes.contract.check.ContractBroken}. Every act may also end in a {@link Refusal}, in {@link Unreachable}
 * or, where it writes, in {@link WriteBlocked}. Safe for threads.
 */
public final class SigmaClient {

    private final Transport transport;
    private final ApiExecutor wire;
    private final Members members;

    private SigmaClient(Transport transport, ClientConfig terms) {
        this.transport = transport;
        wire = new ApiExecutor(transport, terms);
        members = new Members(wire);
    }

    /** Returns a client over {@code transport}. Nothing is sent before the first act. */
    public static SigmaClient open(Transport transport, ClientConfig terms) {
        return new SigmaClient(transport, terms);
    }

    /** Returns a client that differs in its access alone, for other credentials: wrong ones, or a colleague's. */
    public SigmaClient with(ApiAccess access) {
        return new SigmaClient(transport, wire.terms().with(access));
    }

    /**
     * Returns a client on the same terms that reads on where a response breaks the contract: its listener hears of the
     * findings, and the act goes on. For cleanup, which has to find and remove what a run made whatever the API answers; a
     * value that a response lacks is null.
     */
    public SigmaClient lenient() {
        return new SigmaClient(transport, wire.terms().leniently());
    }

    /** Returns how this client reaches the organization. */
    public ApiAccess access() {
        return wire.terms().access();
    }

    /** Returns the acts on tokens, and who the caller is. */
    public Session session() {
        return new Session(wire);
    }

    /** Returns the acts on API credentials. */
    public ClientCredentials credentials() {
        return new ClientCredentials(wire);
    }

    /** Returns the acts on members. */
    public Members members() {
        return members;
    }

    /** Returns the acts on teams. */
    public Teams teams() {
        return new Teams(wire);
    }

    /** Returns the acts on user attributes. */
    public AttributeActs attributes() {
        return new AttributeActs(wire);
    }

    /** Returns the acts on workspaces. */
    public Workspaces workspaces() {
        return new Workspaces(wire);
    }

    /** Returns the acts on workbooks. */
    public Workbooks workbooks() {
        return new Workbooks(wire);
    }

    /** Returns the acts on bookmarks. */
    public WorkbookBookmarks bookmarks() {
        return new WorkbookBookmarks(wire);
    }

    /** Returns the acts on embeds. */
    public WorkbookEmbeds embeds() {
        return new WorkbookEmbeds(wire);
    }

    /** Returns the acts on version tags. */
    public WorkbookTags tags() {
        return new WorkbookTags(wire);
    }

    /** Returns the acts on files of every type. */
    public Files files() {
        return new Files(wire);
    }

    /** Returns what reviews the access of members; it remembers the grants of teams. */
    public MemberAccess memberAccess() {
        return new MemberAccess(wire, members);
    }

    /** Returns the acts on what members own and were granted. */
    public MemberHoldings holdings() {
        return new MemberHoldings(wire);
    }

    /** Returns what reads all workbooks of the organization. */
    public WorkbookSurvey workbookSurvey() {
        return new WorkbookSurvey(workbooks());
    }

    /** Returns the acts on what members have opened. */
    public RecentUses recentUses() {
        return new RecentUses(wire);
    }

    /** Returns the acts that read what is in a workbook. */
    public WorkbookContent workbookContent() {
        return new WorkbookContent(wire);
    }

    /** Returns the acts on exports. */
    public Exports exports() {
        return new Exports(wire);
    }

    /** Returns the acts on data models. */
    public DataModels dataModels() {
        return new DataModels(wire);
    }

    /** Returns the acts that workbooks and data models share. */
    public DocumentContent content() {
        return new DocumentContent(wire);
    }

    /** Returns the acts on scheduled exports. */
    public ScheduledExports scheduledExports() {
        return new ScheduledExports(wire);
    }

    /** Returns the acts on workbooks and data models as code. */
    public DocumentCodes codes() {
        return new DocumentCodes(wire);
    }

    /** Returns the acts on materializations. */
    public Materializations materializations() {
        return new Materializations(wire);
    }

    /** Returns the acts on connections. */
    public Connections connections() {
        return new Connections(wire);
    }

    /** Returns what searches documents for tables and connections that they are built on. */
    public DependencySearch dependencies() {
        return new DependencySearch(wire);
    }

    /** Returns the acts on what lies behind connections. */
    public ConnectionCatalog catalog() {
        return new ConnectionCatalog(wire);
    }

    /** Returns what the organization's lists tell of things, for cleanup. */
    public Traces traces() {
        return new Traces(wire);
    }

    /** Returns the acts on account types. */
    public AccountTypes accountTypes() {
        return new AccountTypes(wire);
    }

    /**
     * Runs {@code act}, in which a request may break the contract on purpose. It has to end in a refusal with a status from
     * 400 to 499, which is thrown as from any other act; answers are held to the contract as ever.
     *
     * @param act what to do, on this thread; a stream has to be used up inside
     * @return nothing ever; the type lets the call stand wherever {@code act} could
     * @throws Refusal         the refusal that was wanted
     * @throws ExpectedRefusalMissing if the act succeeded, or failed with another status
     */
    public <T> T deliberately(Supplier<T> act) {
        return wire.deliberately(act);
    }

    /**
     * Calls any operation of the contract, checked like every other call.
     *
     * @param operationId the operation
     * @param parameters  path and query parameters by name; one that the operation does not have goes into the query
     * @param body        the JSON body, where one shall be sent
     * @return the success
     * @throws IllegalArgumentException if the contract has no such operation, or a path parameter is missing
     */
    public ApiResponse call(String operationId, Map<String, String> parameters, Optional<JsonNode> body) {
        return wire.send(ApiCall.of(wire.operation(operationId), parameters, body));
    }

    /**
     * Returns all rows that a listing operation of the contract returns, page by page. Rows are taken as they come.
     *
     * @param operationId the operation
     * @param parameters  path and query parameters by name
     * @throws IllegalArgumentException if the contract has no such operation, or a path parameter is missing
     */
    public Stream<JsonNode> rows(String operationId, Map<String, String> parameters) {
        return new AnyList(wire).rows(operationId, parameters);
    }
}
