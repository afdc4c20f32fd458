package sigma.recipes.contract.check;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.exchange.Exchange;
import sigma.recipes.contract.finding.Finding;

/** Tests exchanges about members with the contract of the project. */
class MemberExchangeCheckTest {

    private static final String MEMBER = """
            {"organizationId":"4ea60fe9-f487-43b0-aa7a-3ef43ca3a90e","memberId":"3Bq7Tz0LmNc5RwXy8KdVf2HgJp6Sa",
             "memberType":"View","firstName":"Ana","lastName":"Silva","email":"ana@example.com","profileImgUrl":null,
             "createdBy":"3Bq7Tz0LmNc5RwXy8KdVf2HgJp6Sa","updatedBy":"3Bq7Tz0LmNc5RwXy8KdVf2HgJp6Sa",
             "createdAt":"2026-01-31T09:30:00.000Z","updatedAt":"2026-01-31T09:30:00.000Z",
             "homeFolderId":"4ea60fe9-f487-43b0-aa7a-3ef43ca3a90f","userKind":"internal"}""";
    private static final String ERROR = """
            {"requestId":"4ea60fe9-f487-43b0-aa7a-3ef43ca3a90e","message":"No","code":"not_found"}""";

    private final ContractCheck check = new ContractCheck(Contract.load());

    @Test
    void valid_page_of_members_has_no_findings() {
        assertThat(lines(get("/v2/members?limit=50", 200, page(MEMBER))), empty());
    }

    @Test
    void all_errors_of_a_page_are_reported() {
        String broken = MEMBER.replace("\"2026-01-31T09:30:00.000Z\",\"updatedAt\"", "\"yesterday\",\"updatedAt\"")
                .replace("\"memberType\":\"View\"", "\"memberType\":7").replace("\"firstName\":\"Ana\",", "")
                .replace("\"email\":\"ana@example.com\"", "\"email\":null");

        assertThat(lines(get("/v2/members", 200, page(MEMBER, broken))), containsInAnyOrder(
                "VIOLATION response.body.format entries[1].createdAt: a date-time such as 2026-01-31T09:30:00.000Z"
                        + " / \"yesterday\"",
                "VIOLATION response.body.type entries[1].memberType: a string / 7",
                "VIOLATION response.body.required entries[1].firstName: a string / missing",
                "VIOLATION response.body.nullable entries[1].email: an email address / null"));
    }

    @Test
    void bare_array_is_not_a_page() {
        assertThat(lines(get("/v2/members", 200, "[" + MEMBER + "]")),
                contains("VIOLATION response.body.type body: an object / a list of 1"));
    }

    @Test
    void new_field_and_new_account_type_are_additive() {
        String news = MEMBER.replace("\"View\"", "\"Wizard\",\"nickname\":\"A\"");

        assertThat(check.check(get("/v2/members", 200, page(news))).violations(), empty());
        assertThat(check.check(get("/v2/members", 200, page(news))).all().stream().map(Finding::id).toList(),
                containsInAnyOrder("response.body.open-value", "response.body.unknown-field"));
    }

    @Test
    void fields_of_merged_schemas_are_known() {
        String archived = MEMBER.replace("\"userKind\"", "\"isArchived\":true,\"userKind\"");

        assertThat(lines(get("/v2/members", 200, page(archived))), empty());
    }

    @Test
    void error_requires_a_request_id() {
        assertThat(lines(get("/v2/members/x", 404, ERROR)), empty());
        assertThat(lines(get("/v2/members/x", 404, "{\"message\":\"No\",\"code\":\"not_found\"}")),
                contains("VIOLATION response.body.required requestId: a UUID such as"
                        + " 4ea60fe9-f487-43b0-aa7a-3ef43ca3a90e / missing"));
    }

    @Test
    void edge_page_is_distinguished() {
        ApiResponse edge = response(429, "text/html", "<html>error 1015</html>");

        assertThat(ContractCheck.isEdgeResponse(edge), equalTo(true));
        assertThat(lines(new Exchange(request("GET", "/v2/members", ""), edge)), empty());
        assertThat(lines(new Exchange(request("GET", "/v2/members", ""), response(404, "text/html", "<html>"))),
                contains("VIOLATION response.media-type media type: application/json / text/html"));
    }

    @Test
    void undeclared_success_is_a_violation() {
        assertThat(lines(get("/v2/members", 201, page(MEMBER))),
                contains("VIOLATION response.status.undeclared status: 200 / 201"));
        assertThat(lines(get("/v2/members", 302, "")),
                contains("VIOLATION response.status.undeclared status: 200 / 302"));
    }

    @Test
    void truncated_body_is_a_violation() {
        assertThat(lines(get("/v2/members", 200, "{\"entries\":[")), contains("VIOLATION response.body.malformed body: "
                + "JSON / cut short after 12 bytes"));
    }

    @Test
    void parameters_are_checked_by_their_types() {
        assertThat(lines(get("/v2/members?limit=0", 400, ERROR)),
                contains("VIOLATION request.query.minimum query limit: at least 1 / 0"));
        assertThat(lines(get("/v2/members?limit=many", 400, ERROR)),
                contains("VIOLATION request.query.type query limit: an integer / \"many\""));
        assertThat(lines(get("/v2/members?colour=red", 400, ERROR)),
                contains("ADDITIVE request.query.unknown query colour: a parameter that the contract knows / \"colour\""));
    }

    @Test
    void request_body_is_checked() {
        assertThat(lines(post("/v2/members", "{\"firstName\":\"Ana\",\"lastName\":\"Silva\",\"memberType\":\"View\","
                + "\"userKind\":\"robot\"}")), containsInAnyOrder(
                "VIOLATION request.body.required email: an email address / missing",
                "VIOLATION request.body.enum userKind: one of \"internal\", \"guest\", \"embed\" / \"robot\""));
        assertThat(lines(post("/v2/members", "")), contains("VIOLATION request.body.missing body: a body / missing"));
    }

    @Test
    void unknown_path_suggests_the_nearest() {
        assertThat(lines(get("/v2/membres", 404, ERROR)), contains("VIOLATION request.path.unknown path: a path of the "
                + "contract, perhaps /v2/members / /v2/membres"));
        assertThat(lines(new Exchange(request("PUT", "/v2/members", ""), response(404, "application/json", ERROR))),
                contains("VIOLATION request.method.unknown method: GET or POST / PUT"));
    }

    @Test
    void findings_refer_to_the_matching_branch() {
        String token = "{\"access_token\":\"abc\",\"refresh_token\":\"def\",\"token_type\":\"bearer\"}";

        assertThat(lines(new Exchange(form("/v2/auth/token", "grant_type=client_credentials"),
                response(200, "application/json", token))),
                contains("VIOLATION response.body.required expires_in: a number / missing"));
    }

    @Test
    void real_organization_refutes_an_assumption_instead_of_violating_it() {
        ContractCheck real = new ContractCheck(Contract.load(), ContractCheck.Against.REAL);
        Exchange extended = get("/v2/members", 200, page(MEMBER.replace("\"memberId\":\"3B", "\"memberId\":\"!!3B")));

        assertThat(real.check(extended).of(Finding.Kind.ASSUMPTION_REFUTED).stream().map(Finding::place).toList(),
                contains("entries[0].memberId"));
        assertThat(real.check(extended).violations(), empty());
        assertThat(check.check(extended).violations().stream().map(Finding::place).toList(),
                contains("entries[0].memberId"));
    }

    private List<String> lines(Exchange exchange) {
        return check.check(exchange).all().stream().map(finding -> finding.kind() + " " + finding.id() + " "
                + finding.place() + ": " + finding.expected() + " / " + finding.actual()).toList();
    }

    private static Exchange get(String path, int status, String body) {
        return new Exchange(request("GET", path, ""), response(status, "application/json", body));
    }

    private static Exchange post(String path, String body) {
        return new Exchange(request("POST", path, body), response(400, "application/json", ERROR));
    }

    private static ApiRequest request(String method, String path, String body) {
        return new ApiRequest(method, URI.create(path), Map.of("content-type", List.of("application/json")),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static ApiRequest form(String path, String body) {
        return new ApiRequest("POST", URI.create(path),
                Map.of("content-type", List.of("application/x-www-form-urlencoded")),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static ApiResponse response(int status, String mediaType, String body) {
        return new ApiResponse(status, Map.of("content-type", List.of(mediaType)), body.getBytes(StandardCharsets.UTF_8));
    }

    private static String page(String... members) {
        return "{\"entries\":[" + String.join(",", members) + "],\"nextPage\":null}";
    }
}
