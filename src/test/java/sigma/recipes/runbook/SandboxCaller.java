package sigma.recipes.runbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.Operation;

/** A client that calls a sandbox over its socket, given only the lines for a {@code .env}. */
record SandboxCaller(Map<String, String> access) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String NO_SUCH_ID = "4ea60fe9-f487-43b0-aa7a-3ef43ca3a90e";

    static SandboxCaller of(List<String> lines) {
        return new SandboxCaller(lines.stream().filter(line -> line.matches("[A-Za-z_]+=.*")).map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
    }

    /** Calls each operation of the contract, once with a token and once without; returns the status codes. */
    List<String> statuses() throws Exception {
        List<String> statuses = new ArrayList<>();
        String token = token();
        for (Operation operation : Contract.load().operations()) {
            String path = operation.path().replaceAll("\\{[^}]*}", NO_SUCH_ID);
            statuses.add(operation.id() + " " + send(operation.method(), path, token).statusCode() + " "
                    + send(operation.method(), path, "none").statusCode());
        }
        return statuses;
    }

    List<String> workspaces() throws Exception {
        JsonNode response = new ObjectMapper().readTree(send("GET", "/v2/workspaces?limit=1000", token()).body());
        return StreamSupport.stream(response.get("entries").spliterator(), false).map(entry -> entry.get("name").asText()).toList();
    }

    private String token() throws Exception {
        HttpResponse<String> response = HTTP.send(HttpRequest.newBuilder(URI.create(access.get("authURL")))
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=" + access.get("CLIENT_ID")
                        + "&client_secret=" + access.get("SECRET"))).build(), BodyHandlers.ofString());
        return new ObjectMapper().readTree(response.body()).get("access_token").asText();
    }

    private HttpResponse<String> send(String method, String path, String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(access.get("baseURL")).resolve(path))
                .header("authorization", "Bearer " + token).header("content-type", "application/json");
        return HTTP.send(request.method(method, method.equals("GET") || method.equals("DELETE") ? BodyPublishers.noBody()
                : BodyPublishers.ofString("{}")).build(), BodyHandlers.ofString());
    }
}
