package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests that web pages of other origins may call the API. */
class CorsTest {

    private static final String ORIGIN = "Origin: http://localhost:3000\r\n";

    private final Caller caller = new Caller();
    private final SandboxServer server = SandboxServer.start(caller.sandbox, 0);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void preflight_response_lists_methods_and_headers() throws IOException {
        String response = send("OPTIONS /v2/members", ORIGIN + "Access-Control-Request-Method: POST\r\n"
                + "Access-Control-Request-Headers: authorization,content-type\r\n");

        assertThat(response, startsWith("HTTP/1.1 204 No Content\r\n"));
        assertThat(response, allOf(containsString("\r\naccess-control-allow-origin: *\r\n"),
                containsString("\r\naccess-control-allow-methods: GET, POST\r\n"),
                containsString("\r\naccess-control-allow-headers: authorization,content-type\r\n"),
                containsString("\r\naccess-control-max-age: 600\r\n"), endsWith("\r\n\r\n")));
        assertThat(response, not(containsString("content-length")));
    }

    @Test
    void preflight_requires_a_known_operation_and_the_preflight_headers() throws IOException {
        assertThat(send("OPTIONS /v2/members", ORIGIN), startsWith("HTTP/1.1 404 "));
        assertThat(send("OPTIONS /v2/members", "Access-Control-Request-Method: GET\r\n"), startsWith("HTTP/1.1 404 "));
        assertThat(send("OPTIONS /v2/nothing", ORIGIN + "Access-Control-Request-Method: GET\r\n"), startsWith("HTTP/1.1 404 "));
    }

    @Test
    void web_page_may_read_every_response() throws IOException {
        String token = "Authorization: Bearer " + caller.token() + "\r\n";
        for (String response : new String[] {send("GET /v2/whoami", ORIGIN + token), send("GET /v2/whoami", ORIGIN),
                send("GET /v2/members/%zz", ORIGIN)}) {
            assertThat(response, containsString("\r\naccess-control-allow-origin: *\r\n"));
            assertThat(response, containsString("\r\naccess-control-expose-headers: x-request-id, retry-after\r\n"));
        }
        assertThat(send("GET /v2/whoami", token), not(containsString("access-control")));
    }

    private String send(String request, String headers) throws IOException {
        return RawHttp.send(server.port(), request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n");
    }
}
