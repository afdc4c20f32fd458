package sigma.recipes.client.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HttpRequestTest {

    @Test
    void text_contains_no_headers_no_body_and_no_query() {
        HttpRequest request = new HttpRequest("POST", URI.create("https://api.example.com/v2/auth/token?key=secret"),
                Map.of("Authorization", "Bearer secret"), Optional.of(HttpRequest.Body.form(Map.of("client_secret", "secret"))), true);

        assertThat(request.toString(), is("POST /v2/auth/token"));
    }
}
