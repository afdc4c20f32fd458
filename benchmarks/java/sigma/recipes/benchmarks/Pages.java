package sigma.recipes.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.entity.ContentType;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

/** Reads pages of members over one connection that stays open. It is no part of the project's client on purpose. */
final class Pages implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CloseableHttpClient http = HttpClients.custom().disableAutomaticRetries().setMaxConnTotal(1)
            .setMaxConnPerRoute(1).build();
    private final String members;
    private final String token;
    private int questions;

    Pages(SandboxProcess sandbox) throws IOException {
        Map<String, String> settings = sandbox.settings();
        this.members = settings.get("baseURL") + "/members";
        HttpPost post = new HttpPost(settings.get("authURL"));
        post.addHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(
                (settings.get("CLIENT_ID") + ":" + settings.get("SECRET")).getBytes(StandardCharsets.UTF_8)));
        post.setEntity(new StringEntity("grant_type=client_credentials", ContentType.APPLICATION_FORM_URLENCODED));
        this.token = JSON.readTree(body(post)).path("access_token").textValue();
    }

    /** Reads the page that starts at {@code page}, and returns its bytes. */
    byte[] read(String page, int limit) throws IOException {
        return get("?limit=" + limit + "&page=" + page);
    }

    /** Reads a page that the sandbox can't remember: each question is a new one, by a parameter that nobody looks at. */
    byte[] readAnew(String page, int limit) throws IOException {
        return get("?limit=" + limit + "&page=" + page + "&question=" + questions++);
    }

    /** Reads all pages, and returns the token of the last one that is full. */
    String lastFull(int limit) throws IOException {
        String full = "1";
        String page = "1";
        for (JsonNode next = next(page, limit); !next.isNull(); next = next(page, limit)) {
            full = page;
            page = next.asText();
        }
        return full;
    }

    private JsonNode next(String page, int limit) throws IOException {
        return JSON.readTree(read(page, limit)).path("nextPage");
    }

    private byte[] get(String query) throws IOException {
        HttpGet get = new HttpGet(members + query);
        get.addHeader("Authorization", "Bearer " + token);
        return body(get);
    }

    private byte[] body(HttpUriRequest request) throws IOException {
        try (CloseableHttpResponse response = http.execute(request)) {
            byte[] body = EntityUtils.toByteArray(response.getEntity());
            if (response.getStatusLine().getStatusCode() != 200) {
                throw new IllegalStateException(response.getStatusLine() + ": " + new String(body, StandardCharsets.UTF_8));
            }
            return body;
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
