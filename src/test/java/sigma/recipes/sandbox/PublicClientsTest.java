package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sigma.recipes.sandbox.json.Json;

/** Sends the requests that public clients of the API are known to send, in their order and format, over a socket. */
class PublicClientsTest {

    private static final String GRACE = "grace.kim@harborandpine.example.com";

    private final Caller caller = new Caller();
    private final SandboxServer server = SandboxServer.start(caller.sandbox, 0);
    private final HttpClient http = HttpClient.newHttpClient();
    private final Credentials credentials = caller.organization.credentials();
    private String authorization = "";

    /** A response: its status and its JSON. */
    private record Received(int status, JsonNode body) {

        String text(String field) {
            return body.path(field).asText();
        }

        List<String> each(String field) {
            return body.path("entries").findValuesAsText(field);
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** The SDK renames inodeId to urlId in the responses of /v2/grants, and throws if the value has a hyphen. */
    @Test
    void typescript_sdk_reads_and_writes_grants() {
        Received token = form(basic(), "grant_type=client_credentials");
        authorization = "Bearer " + token.text("access_token");
        String workbook = caller.inode("Weekly Numbers").id();
        String slug = "[A-Za-z0-9]+";

        Received created = send("POST", "/grants", Json.object().put("permission", "explore").put("inodeId", workbook)
                .set("grantee", Json.object().put("memberId", caller.known(GRACE))));
        String grant = "/grants/" + created.text("grantId");

        assertThat(created.text("inodeId"), matchesPattern(slug));
        assertThat(get("/grants?inodeId=" + workbook).each("inodeId"), everyItem(matchesPattern(slug)));
        assertThat("the id of the response is accepted as a filter", get("/grants?inodeId=" + created.text("inodeId") + "&directGrantsOnly=true")
                .each("grantId"), contains(created.text("grantId")));
        assertThat(get(grant).text("inodeId"), equalTo(created.text("inodeId")));
        assertThat(send("DELETE", grant, null).text("inodeId"), equalTo(created.text("inodeId")));
        assertThat(form(basic(), "grant_type=refresh_token&refresh_token=" + token.text("refresh_token")).status(), equalTo(200));
    }

    /** The provider is written in Go: empty lists are null, and unset fields are omitted. */
    @Test
    void terraform_provider_manages_a_member_of_a_team() {
        signIn();
        ObjectNode ana = Json.object().put("email", "ana@example.com").put("firstName", "Ana").put("lastName", "Silva");
        String member = send("POST", "/members?sendInvite=false", ana).text("memberId");
        String team = send("POST", "/teams", Json.object().put("name", "Provisioned")).text("teamId");
        String members = "/teams/" + team + "/members";

        ObjectNode add = Json.object();
        add.putArray("add").add(member);
        assertThat(send("PATCH", members, add.putNull("remove")).status(), equalTo(200));
        assertThat(get(members).each("userId"), contains(member));
        ObjectNode remove = Json.object().putNull("add");
        remove.putArray("remove").add(member);
        assertThat(send("PATCH", members, remove).status(), equalTo(200));
        assertThat(get(members).each("userId"), empty());

        assertThat(get("/members/" + member).text("memberType"), equalTo("View"));
        Received renamed = send("PATCH", "/members/" + member, Json.object().put("lastName", "Souza"));
        assertThat(renamed.body().path("isArchived").toString(), equalTo("false"));
        assertThat(send("PATCH", "/members/" + member, Json.object().put("isArchived", true).put("newOwnerId", caller.me()))
                .body().path("isArchived").toString(), equalTo("true"));
        assertThat("after the update", send("DELETE", "/members/" + member, null).status(), equalTo(200));
    }

    /** The provider sends page together with its filters, and treats a repeated token as an endless loop. */
    @Test
    void terraform_provider_lists_the_paths_of_one_connection() {
        signIn();
        String connection = get("/connections?search=snowflake").each("connectionId").get(0);

        List<String> tokens = new ArrayList<>();
        List<String> owners = new ArrayList<>();
        Optional<String> page = Optional.of("");
        while (page.isPresent()) {
            Received received = get("/connections/paths?connectionId=" + connection + "&limit=2" + page.get());
            owners.addAll(received.each("connectionId"));
            Optional<String> next = Optional.ofNullable(received.body().path("nextPage").textValue());
            next.ifPresent(tokens::add);
            page = next.map(token -> "&page=" + token);
        }

        assertThat(tokens, contains("2", "4"));
        assertThat(new HashSet<>(owners), contains(connection));
        assertThat(owners, hasSize(6));
    }

    /**
     * DataHub signs in once, renews its token on 401 while it still sends the old one, and follows parents from a file to its
     * workspace.
     */
    @Test
    void datahub_renews_its_token_and_finds_the_workspace_of_a_file() {
        Received token = signIn();
        caller.organization.forgetTokens();
        assertThat(get("/workspaces?limit=50").status(), equalTo(401));

        Received renewed = form(authorization, "grant_type=refresh_token&refresh_token=" + token.text("refresh_token")
                + "&client_id=" + credentials.clientId() + "&client_secret=" + credentials.clientSecret());
        authorization = "Bearer " + renewed.text("access_token");
        List<String> workspaces = get("/workspaces?limit=50").each("workspaceId");
        JsonNode file = get("/files?permissionFilter=view&typeFilters=workbook").body().path("entries").valueStream()
                .filter(row -> row.path("name").asText().equals("Open Items")).findFirst().orElseThrow();
        String parent = file.path("parentId").asText();
        for (int depth = file.path("path").asText().split("/").length; depth > 1; depth--) {
            parent = get("/files/" + parent).text("parentId");
        }

        assertThat(workspaces.contains(parent), equalTo(true));
        assertThat(get("/workspaces/" + parent).text("name"), equalTo("Company"));
    }

    /** The tap starts with page 1, requests 1000 rows, and reads each token as a number. */
    @Test
    void tap_sigma_reads_every_member_once_while_some_are_removed() {
        caller.organization.addMembers(2100);
        signIn();
        List<String> seen = new ArrayList<>();
        List<Integer> pages = new ArrayList<>();
        for (int page = 1; page > 0 && pages.size() < 4; ) {
            pages.add(page);
            Received received = get("/members?limit=1000&page=" + page);
            seen.addAll(received.each("memberId"));
            send("DELETE", "/members/" + received.each("memberId").get(100), null);
            page = received.body().path("nextPage").isNull() ? 0 : Integer.parseInt(received.text("nextPage"));
        }

        assertThat(pages, contains(1, 1000, 2000));
        assertThat(seen, hasSize(2113));
        assertThat(new HashSet<>(seen), hasSize(2113));
    }

    /** Axios writes a list with brackets; the published samples loop as long as hasMore says so. */
    @Test
    void axios_client_filters_by_type_and_follows_has_more() {
        signIn();
        String files = "/files?limit=2&typeFilters%5B%5D=report&typeFilters%5B%5D=folder";
        Received received = get(files);
        List<String> types = new ArrayList<>(received.each("type"));
        while (received.body().path("hasMore").asBoolean() && types.size() < 100) {
            received = get(files + "&page=" + received.text("nextPage"));
            types.addAll(received.each("type"));
        }

        assertThat(new HashSet<>(types), containsInAnyOrder("report", "folder"));
        assertThat(types, hasSize(received.body().path("total").asInt()));
    }

    private Received signIn() {
        Received token = form("", "grant_type=client_credentials&client_id=" + credentials.clientId() + "&client_secret="
                + credentials.clientSecret());
        authorization = "Bearer " + token.text("access_token");
        return token;
    }

    private String basic() {
        return "Basic " + Base64.getEncoder().encodeToString((credentials.clientId() + ":" + credentials.clientSecret())
                .getBytes(StandardCharsets.US_ASCII));
    }

    private Received form(String authorization, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.tokenUrl())
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body));
        return received(authorization.isEmpty() ? request : request.header("Authorization", authorization));
    }

    private Received get(String path) {
        return send("GET", path, null);
    }

    /** Sends the content type without a body too, as the clients in Python do. */
    private Received send(String method, String path, JsonNode body) {
        HttpRequest.BodyPublisher publisher = body == null ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(Json.write(body));
        return received(HttpRequest.newBuilder(URI.create(server.baseUrl() + path)).header("Authorization", authorization)
                .header("Content-Type", "application/json").method(method, publisher));
    }

    private Received received(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Received(response.statusCode(), Json.read(response.body()).orElseThrow());
        } catch (IOException broken) {
            throw new AssertionError("the connection failed", broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }
}
