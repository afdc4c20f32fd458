package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.State;

/** Sends literal requests to a sandbox, without any knowledge of the API. */
final class Caller {

    static final Contract CONTRACT = Contract.load();

    final Sandbox sandbox;
    final SandboxOrganization organization;
    private final Credentials credentials;
    private String token;

    private Caller(Sandbox sandbox, SandboxOrganization organization, Credentials credentials) {
        this.sandbox = sandbox;
        this.organization = organization;
        this.credentials = credentials;
        signIn();
    }

    private Caller(Sandbox sandbox, SandboxOrganization organization) {
        this(sandbox, organization, organization.credentials());
    }

    /** Creates a caller that signs in with credentials of an organization of the sandbox. */
    Caller(Sandbox sandbox, Credentials credentials) {
        this(sandbox, null, credentials);
    }

    Caller(Sandbox sandbox) {
        this(sandbox, sandbox.newOrganization());
    }

    Caller() {
        this(Sandbox.create(CONTRACT));
    }

    /** Creates a caller of the same organization and member with a separate access token. */
    Caller(Caller same) {
        this(same.sandbox, same.organization, same.credentials);
    }

    /** Returns a caller of the same organization for the member with this address. */
    Caller as(String address) {
        return new Caller(sandbox, organization, organization.newCredentials(address));
    }

    void signIn() {
        token = json(tokenFor(credentials.clientId(), credentials.clientSecret())).path("access_token").asText();
    }

    ApiResponse tokenFor(String clientId, String secret) {
        return form("grant_type=client_credentials&client_id=" + clientId + "&client_secret=" + secret);
    }

    String token() {
        return token;
    }

    ApiResponse form(String body) {
        return send("POST", "/v2/auth/token", Map.of("content-type", "application/x-www-form-urlencoded"), body);
    }

    ApiResponse get(String path) {
        return send("GET", path, Map.of("authorization", "Bearer " + token), "");
    }

    ApiResponse send(String method, String path, String body) {
        return send(method, path, Map.of("authorization", "Bearer " + token, "content-type", "application/json"), body);
    }

    ApiResponse send(String method, String path, Map<String, String> headers, String body) {
        Map<String, List<String>> all = new HashMap<>();
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        return sandbox.response(new ApiRequest(method, URI.create(path), all, body.getBytes(StandardCharsets.UTF_8)));
    }

    /** Creates a member and returns the id. */
    String member(String first, String address) {
        return json(send("POST", "/v2/members", member(first, "Test", address, "View"))).path("memberId").asText();
    }

    /** Creates a team and returns the id. */
    String team(String name) {
        return json(send("POST", "/v2/teams", "{\"name\":\"" + name + "\"}")).path("teamId").asText();
    }

    /** Creates a workspace and returns the id. */
    String workspace(String name) {
        return json(send("POST", "/v2/workspaces", "{\"name\":\"" + name + "\"}")).path("workspaceId").asText();
    }

    /** Creates a file in the caller's home folder and returns the id. */
    String file(String type, String name) {
        return json(send("POST", "/v2/files", "{\"type\":\"" + type + "\",\"name\":\"" + name + "\"}")).path("id").asText();
    }

    /** Creates a file in a folder and returns the id. */
    String file(String type, String name, String parentId) {
        return json(send("POST", "/v2/files", "{\"type\":\"" + type + "\",\"name\":\"" + name + "\",\"parentId\":\""
                + parentId + "\"}")).path("id").asText();
    }

    /** Returns the first file of that name, ignoring case and access rights. */
    Entity inode(String name) {
        return organization.state().of(Kinds.INODE).all(IndexKey.NAME, name.toLowerCase(Locale.ROOT)).firstEntry().getValue();
    }

    /** Returns the row of the file with that name in the caller's list of files. */
    JsonNode row(String name) {
        return entries("/v2/files?name=" + name.replace(' ', '+')).valueStream()
                .filter(row -> row.path("name").asText().equals(name)).findFirst().orElseThrow();
    }

    /** Returns the names of the entries of a list. */
    List<String> names(String path) {
        return entries(path).valueStream().map(entry -> entry.path("name").asText()).toList();
    }

    /** Grants a permission to a member or team and returns the status; {@code kind} is memberId or teamId. */
    int grant(String path, String kind, String id, String permission) {
        return send("POST", path + "/grants", grants(kind, id, permission)).status();
    }

    /** Returns the id of the member who owns the credentials. */
    String me() {
        return json(get("/v2/whoami")).path("userId").asText();
    }

    /** Returns the id of a member of the seed. */
    String known(String address) {
        return json(get("/v2/members?includeArchived=true&includeInactive=true&email=" + address.replace("@", "%40")))
                .path("entries").path(0).path("memberId").asText();
    }

    /** Changes the state directly, for what no simulated operation can do. */
    void arrange(Consumer<State> arrangement) {
        arrangement.accept(organization.state());
        organization.state().stores().journal().clear();
    }

    JsonNode entries(String path) {
        return json(get(path)).path("entries");
    }

    static String grants(String kind, String id, String permission) {
        return "{\"grants\":[{\"permission\":\"" + permission + "\",\"grantee\":{\"" + kind + "\":\"" + id + "\"}}]}";
    }

    static String member(String first, String last, String address, String type) {
        return "{\"firstName\":\"" + first + "\",\"lastName\":\"" + last + "\",\"email\":\"" + address
                + "\",\"memberType\":\"" + type + "\"}";
    }

    static JsonNode json(ApiResponse response) {
        return Json.read(response.body()).orElseThrow(() -> new AssertionError("no JSON: " + response.text()));
    }

    static String refusal(ApiResponse response) {
        JsonNode body = json(response);
        return response.status() + " " + body.path("code").asText() + ": " + body.path("message").asText();
    }
}
