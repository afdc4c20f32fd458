package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sigma.recipes.fixture.Proof;

/** Tests that a slow client does not delay others. */
@Timeout(60)
class SlowClientsTest {

    private static final String HEAD = " HTTP/1.1\r\nHost: localhost\r\n";

    private final Caller caller = new Caller();

    @Test
    @Tag(Proof.ONLY)
    void thousand_slow_clients_do_not_delay_a_fast_one() throws IOException {
        caller.organization.addMembers(1_000);
        String token = "Authorization: Bearer " + caller.token() + "\r\n";
        try (SandboxServer server = SandboxServer.start(caller.sandbox, 0);
             SlowClients slow = new SlowClients(server.port())) {
            slow.open(400, "GET /v2/whoami HTTP/1.1\r\nHost: lo");
            slow.open(400, "POST /v2/members" + HEAD + token + "Content-Length: 100000\r\n\r\n{");
            slow.open(200, "GET /v2/members?limit=1000" + HEAD + token + "\r\n");
            slow.sendOneMoreByte();

            for (int i = 0; i < 10; i++) {
                String response = RawHttp.send(server.port(), "GET /v2/whoami" + HEAD + token + "Connection: close\r\n\r\n");

                assertThat(response, startsWith("HTTP/1.1 200 OK\r\n"));
            }
        }
    }
}
