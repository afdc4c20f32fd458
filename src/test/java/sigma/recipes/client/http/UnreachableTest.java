package sigma.recipes.client.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.call.ClientConfig;
import sigma.recipes.client.call.Transport;
import sigma.recipes.client.fixture.RecordingListener;
import sigma.recipes.client.fixture.StoppedClock;
import sigma.recipes.client.guard.OwnedIds;
import sigma.recipes.client.request.ApiAccess;
import sigma.recipes.client.request.CallPolicy;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.redaction.Redaction;

class UnreachableTest {

    private static final URI THERE = URI.create("https://api.example.com/v2/members?email=ana%40example.com");

    @Test
    void failure_is_reported_in_five_parts_without_the_query() {
        Unreachable failure = Unreachable.because(request("GET"), new UnknownHostException("api.example.com"), Network.standard());

        assertThat(failure.getMessage(), is("""
                Sigma can't be reached at api.example.com.
                  where:    GET /v2/members
                  expected: a connection within 10 s, no silence of 60 s, and the whole response within 120 s
                  actual:   its name can't be resolved
                  fix:      check baseURL, the network and HTTPS_PROXY"""));
        assertThat(failure.host(), is("api.example.com"));
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new UnknownHostException("x"), Unreachable.Trouble.UNKNOWN_HOST),
                Arguments.of(new ConnectException("refused"), Unreachable.Trouble.REFUSED),
                Arguments.of(new ConnectTimeoutException("slow"), Unreachable.Trouble.CONNECT_TIMEOUT),
                Arguments.of(new SocketTimeoutException("slow"), Unreachable.Trouble.TIMEOUT),
                Arguments.of(new SSLHandshakeException("who are you"), Unreachable.Trouble.TLS),
                Arguments.of(new SocketException("Connection reset"), Unreachable.Trouble.LOST),
                Arguments.of(new NoHttpResponseException("nothing"), Unreachable.Trouble.LOST));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void each_failure_is_recognized_even_if_wrapped(IOException failure, Unreachable.Trouble trouble) {
        assertThat(Unreachable.because(request("GET"), failure, Network.standard()).trouble(), is(trouble));
        assertThat(Unreachable.because(request("GET"), new RuntimeException(failure), Network.standard()).trouble(), is(trouble));
    }

    @ParameterizedTest
    @MethodSource("connecting")
    void failed_connection_is_that_of_the_proxy_if_there_is_one(IOException failure, String words) {
        Network network = Network.standard().through(Optional.of(URI.create("http://ben:secret@proxy.example.com:3128")));

        assertThat(Unreachable.because(request("GET"), failure, network).getMessage(), is("""
                Sigma can't be reached at api.example.com.
                  where:    GET /v2/members
                  expected: a connection within 10 s, no silence of 60 s, and the whole response within 120 s
                  actual:   the proxy proxy.example.com:3128: %s
                  fix:      check the host and the port in HTTPS_PROXY, and that the proxy runs""".formatted(words)));
    }

    static Stream<Arguments> connecting() {
        return Stream.of(Arguments.of(new UnknownHostException("x"), "its name can't be resolved"),
                Arguments.of(new ConnectException("refused"), "nothing accepts connections there"),
                Arguments.of(new ConnectTimeoutException("slow"), "no connection in time"));
    }

    @Test
    void advice_after_a_write_that_may_have_arrived_is_to_verify() {
        Unreachable failure = Unreachable.because(request("POST"), new NoHttpResponseException("nothing"), Network.standard());

        assertThat(failure.getMessage(),
                endsWith("\n  fix:      check whether the request took effect before you try again: the request may have arrived"));
    }

    @Test
    void other_exceptions_are_not_network_failures() {
        assertThrows(IllegalStateException.class,
                () -> Unreachable.because(request("GET"), new RuntimeException("a bug"), Network.standard()));
    }

    @Test
    void closed_port_is_reported_immediately() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }

        Unreachable failure = assertThrows(Unreachable.class, () -> ask(port, Network.standard()));

        assertThat(failure.trouble(), is(Unreachable.Trouble.REFUSED));
        assertThat(failure.host(), is("127.0.0.1:" + port));
    }

    @Test
    void late_response_times_out() throws IOException {
        Network shortTimeout = Network.standard().waiting(Duration.ofMillis(100));
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Unreachable failure = assertThrows(Unreachable.class, () -> ask(silent.getLocalPort(), shortTimeout));

            assertThat(failure.trouble(), is(Unreachable.Trouble.TIMEOUT));
        }
    }

    private static HttpRequest request(String method) {
        return new HttpRequest(method, THERE, Map.of(), Optional.empty(), method.equals("GET"));
    }

    private static void ask(int port, Network network) {
        URI root = URI.create("http://127.0.0.1:" + port);
        ApiAccess access = new ApiAccess(root.resolve("/v2"), root.resolve("/v2/auth/token"), "id", "secret");
        try (Transport transport = new Transport(network, new StoppedClock())) {
            SigmaClient.open(transport, new ClientConfig(access, CallPolicy.sandbox(), Contract.load(), new Redaction(), new OwnedIds(),
                    new RecordingListener())).session().whoAmI();
        }
    }
}
