package sigma.recipes.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import sigma.recipes.client.access.FavoriteFiles;
import sigma.recipes.client.access.MemberHoldings;
import sigma.recipes.client.attribute.UserAttributeOperations;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.ClientConfig;
import sigma.recipes.client.call.ExpectedRefusalMissing;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.call.Transport;
import sigma.recipes.client.code.DocumentCodes;
import sigma.recipes.client.connection.ConnectionCatalog;
import sigma.recipes.client.connection.ConnectionSettings;
import sigma.recipes.client.dependency.DependencySearch;
import sigma.recipes.client.document.DataModels;
import sigma.recipes.client.document.DocumentContent;
import sigma.recipes.client.document.DocumentSources;
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
 * The client of one organization: one class per subject, with one method per operation.
 *
 * <p>Every exchange is checked against the contract; a violation throws {@link sigma.recipes.contract.check.ContractViolation}.
 * Every method may also throw {@link Refusal}, {@link Unreachable} or, if it writes, {@link WriteBlocked}. Thread-safe.
 */
public final class SigmaClient {

    private final Transport transport;
    private final ApiExecutor api;
    private final Members members;

    private SigmaClient(Transport transport, ClientConfig config) {
        this.transport = transport;
        api = new ApiExecutor(transport, config);
        members = new Members(api);
    }

    /** Returns a client over {@code transport}. Sends nothing yet. */
    public static SigmaClient open(Transport transport, ClientConfig config) {
        return new SigmaClient(transport, config);
    }

    /** Returns the same client with other credentials: wrong ones, or a colleague's. */
    public SigmaClient with(ApiAccess access) {
        return new SigmaClient(transport, api.config().with(access));
    }

    /**
     * Returns a client with the same configuration that only reports responses that violate the contract to its listener.
     * For cleanup, which has to find and remove what a run created regardless of violations; a value that a response lacks
     * is null.
     */
    public SigmaClient lenient() {
        return new SigmaClient(transport, api.config().leniently());
    }

    /** Returns the address and the credentials of the organization. */
    public ApiAccess access() {
        return api.config().access();
    }

    /** Returns the operations on tokens and on the caller. */
    public Session session() {
        return new Session(api);
    }

    /** Returns the operations on API credentials. */
    public ClientCredentials credentials() {
        return new ClientCredentials(api);
    }

    /** Returns the operations on members. */
    public Members members() {
        return members;
    }

    /** Returns the operations on teams. */
    public Teams teams() {
        return new Teams(api);
    }

    /** Returns the operations on user attributes. */
    public UserAttributeOperations attributes() {
        return new UserAttributeOperations(api);
    }

    /** Returns the operations on workspaces. */
    public Workspaces workspaces() {
        return new Workspaces(api);
    }

    /** Returns the operations on workbooks. */
    public Workbooks workbooks() {
        return new Workbooks(api);
    }

    /** Returns the operations on bookmarks. */
    public WorkbookBookmarks bookmarks() {
        return new WorkbookBookmarks(api);
    }

    /** Returns the operations on embeds. */
    public WorkbookEmbeds embeds() {
        return new WorkbookEmbeds(api);
    }

    /** Returns the operations on version tags. */
    public WorkbookTags tags() {
        return new WorkbookTags(api);
    }

    /** Returns the operations on files of every type. */
    public Files files() {
        return new Files(api);
    }

    /** Returns the review of members' access; it caches the grants of teams. */
    public MemberAccess memberAccess() {
        return new MemberAccess(api, members);
    }

    /** Returns the operations on what members own and on their grants. */
    public MemberHoldings holdings() {
        return new MemberHoldings(api);
    }

    /** Returns the operations on favorites. */
    public FavoriteFiles favorites() {
        return new FavoriteFiles(api);
    }

    /** Returns the reader of all workbooks of the organization. */
    public WorkbookSurvey workbookSurvey() {
        return new WorkbookSurvey(workbooks());
    }

    /** Returns the operations on what members have opened. */
    public RecentUses recentUses() {
        return new RecentUses(api);
    }

    /** Returns the operations that read the content of a workbook. */
    public WorkbookContent workbookContent() {
        return new WorkbookContent(api);
    }

    /** Returns the operations on exports. */
    public Exports exports() {
        return new Exports(api);
    }

    /** Returns the operations on data models. */
    public DataModels dataModels() {
        return new DataModels(api);
    }

    /** Returns the operations on reports. */
    public Reports reports() {
        return new Reports(api);
    }

    /** Returns the operations that workbooks and data models share. */
    public DocumentContent content() {
        return new DocumentContent(api);
    }

    /** Returns the operations on what workbooks and data models take their data from. */
    public DocumentSources sources() {
        return new DocumentSources(api);
    }

    /** Returns the operations on scheduled exports. */
    public ScheduledExports scheduledExports() {
        return new ScheduledExports(api);
    }

    /** Returns the operations on workbooks and data models as code. */
    public DocumentCodes codes() {
        return new DocumentCodes(api);
    }

    /** Returns the operations on materializations. */
    public Materializations materializations() {
        return new Materializations(api);
    }

    /** Returns the operations on connections. */
    public Connections connections() {
        return new Connections(api);
    }

    /** Returns the operations that create, change and delete connections. */
    public ConnectionSettings connectionSettings() {
        return new ConnectionSettings(api);
    }

    /** Returns the search for the tables and connections that documents are built on. */
    public DependencySearch dependencies() {
        return new DependencySearch(api);
    }

    /** Returns the operations on the databases, schemas and tables behind connections. */
    public ConnectionCatalog catalog() {
        return new ConnectionCatalog(api);
    }

    /** Returns the operations on SAML certificates. */
    public SamlCertificates samlCertificates() {
        return new SamlCertificates(api);
    }

    /** Returns the lists of the organization, for cleanup. */
    public LenientLists lenientLists() {
        return new LenientLists(api);
    }

    /** Returns the operations on account types. */
    public AccountTypes accountTypes() {
        return new AccountTypes(api);
    }

    /**
     * Runs {@code act}, whose requests may violate the contract on purpose. It has to end in a refusal with a status from
     * 400 to 499, which is thrown as usual; responses are checked against the contract as usual.
     *
     * @param act what to run, on this thread; a stream has to be consumed inside
     * @return never; the type allows the call wherever {@code act} fits
     * @throws Refusal         the expected refusal
     * @throws ExpectedRefusalMissing if the act succeeded, or failed with another status
     */
    public <T> T deliberately(Supplier<T> act) {
        return api.deliberately(act);
    }

    /**
     * Calls any operation of the contract; the exchange is checked as usual.
     *
     * @param operationId the operation
     * @param parameters  path and query parameters by name; unknown ones are added to the query
     * @param body        the JSON body, if any
     * @return the successful response
     * @throws IllegalArgumentException if the contract has no such operation, or a path parameter is missing
     */
    public ApiResponse call(String operationId, Map<String, String> parameters, Optional<JsonNode> body) {
        return api.send(ApiCall.of(api.operation(operationId), parameters, body));
    }

    /**
     * Returns all rows of any listing operation of the contract, page by page. Rows are not mapped.
     *
     * @param operationId the operation
     * @param parameters  path and query parameters by name
     * @throws IllegalArgumentException if the contract has no such operation, or a path parameter is missing
     */
    public Stream<JsonNode> rows(String operationId, Map<String, String> parameters) {
        return new ListReader(api).rows(operationId, parameters);
    }
}
