package sigma.recipes.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import sigma.recipes.client.FaultServer.Reply;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.check.ContractBroken;
import sigma.recipes.contract.redaction.Redaction;

/**
 * One fault of a network, and how to meet it.
 *
 * @param name    the fault, for people
 * @param place   where it is
 * @param replies what the server does with the requests of the faulty path
 * @param tls     what the server speaks TLS with
 * @param secure  whether the client expects TLS
 * @param network what the client goes through
 * @param proxy   the proxy before the server
 */
record FaultCase(String name, Place place, List<Reply> replies, Optional<OwnCertificate> tls, boolean secure, Network network,
                 Optional<ProxyCase> proxy) {

    private static final String READ = "/v2/members/" + Bench.ANA;
    private static final String WRITE = "/v2/members";
    private static final NewMember NEW = new NewMember("ana@example.com", "Ana", "Silva", "View");

    /** Where a fault is. */
    enum Place {
        API, TOKEN, UNKNOWN_HOST, CLOSED_PORT, FULL
    }

    /** A proxy: what the client tells it, what it wants, and what it answers to CONNECT. */
    record ProxyCase(String given, Optional<String> wanted, Optional<Reply> answer) {
    }

    static FaultCase named(String name) {
        return new FaultCase(name, Place.API, List.of(), Optional.empty(), false, Network.standard(), Optional.empty());
    }

    FaultCase renamed(String other) {
        return new FaultCase(other, place, replies, tls, secure, network, proxy);
    }

    FaultCase unknownHost() {
        return new FaultCase(name, Place.UNKNOWN_HOST, replies, tls, secure, network, proxy);
    }

    FaultCase closedPort() {
        return new FaultCase(name, Place.CLOSED_PORT, replies, tls, secure, network, proxy);
    }

    FaultCase full(Network way) {
        return new FaultCase(name, Place.FULL, replies, tls, secure, way, proxy);
    }

    FaultCase api(Reply... wanted) {
        return new FaultCase(name, Place.API, List.of(wanted), tls, secure, network, proxy);
    }

    FaultCase token(Reply... wanted) {
        return new FaultCase(name, Place.TOKEN, List.of(wanted), tls, secure, network, proxy);
    }

    FaultCase tls(OwnCertificate certificate) {
        return new FaultCase(name, place, replies, Optional.of(certificate), true, network, proxy);
    }

    FaultCase https() {
        return new FaultCase(name, place, replies, tls, true, network, proxy);
    }

    FaultCase over(Network way) {
        return new FaultCase(name, place, replies, tls, secure, way, proxy);
    }

    FaultCase proxy(String given, Optional<String> wanted, Optional<Reply> answer) {
        return new FaultCase(name, place, replies, tls, secure, network, Optional.of(new ProxyCase(given, wanted, answer)));
    }

    /** Meets the fault with a read and with a write, and tells what happened: a row of the page each. */
    List<String> rows() throws IOException {
        if (place == Place.TOKEN) {
            return List.of(row("POST", FaultServer.TOKEN_PATH, client -> client.session().token()));
        }
        return List.of(row("GET", READ, client -> client.members().get(new MemberId(Bench.ANA))),
                row("POST", WRITE, client -> client.members().invite(NEW)));
    }

    private interface Act {

        Object by(SigmaClient client);
    }

    private String row(String method, String path, Act act) throws IOException {
        try (FaultServer server = new FaultServer(tls.map(OwnCertificate::server), path, replies);
                ConnectProxy between = new ConnectProxy(server.port(), proxy.flatMap(ProxyCase::wanted),
                        proxy.flatMap(ProxyCase::answer));
                Crowd crowd = new Crowd()) {
            StoppedClock clock = new StoppedClock();
            List<String> told = new ArrayList<>();
            int port = place == Place.CLOSED_PORT ? freePort() : place == Place.FULL ? crowd.fill() : server.port();
            Access access = access(port);
            Network way = proxy.map(with -> network.through(Optional.of(between.way(with.given())))).orElse(network);
            String seen;
            try (Transport transport = new Transport(way, clock)) {
                transport.tellWaits(told::add);
                seen = seen(act, SigmaClient.open(transport, new Terms(access, Conduct.sandbox(), Contract.load(),
                        new Redaction(), new OwnedIds(), new Notes())));
            }
            String sent = (proxy.isPresent() ? "asks the proxy " + times(between.asked().size()) + ", " : "")
                    + (server.asked() == 0 ? "sends nothing" : "sends it " + times(server.asked()));
            String waited = told.isEmpty() ? "" : "\"" + told.get(0).replaceFirst("\\d+\\.\\d s", "… s") + "\"<br>";
            return "| " + name + " | " + method + " | " + sent + waits(clock.waits()) + " | "
                    + (waited + seen).replace(host(access), "HOST").replaceAll("127\\.0\\.0\\.1:\\d+", "PROXY") + " |";
        }
    }

    private static String host(Access access) {
        return access.baseUrl().getAuthority();
    }

    private Access access(int port) {
        String scheme = secure ? "https" : "http";
        String host = place == Place.UNKNOWN_HOST ? "no-such-host.invalid"
                : proxy.isPresent() ? "api.sigma.example" : "127.0.0.1:" + port;
        URI root = URI.create(scheme + "://" + host);
        return new Access(root.resolve("/v2"), root.resolve("/v2/auth/token"), "client-1", "secret-1");
    }

    private static String seen(Act act, SigmaClient client) {
        try {
            act.by(client);
            return "success";
        } catch (Refusal | Unreachable ended) {
            List<String> lines = ended.getMessage().lines().map(line -> line.replaceFirst("^  (came|to do) +", "")).toList();
            return lines.get(0) + ": " + lines.get(3) + "<br>To do: " + lines.get(4);
        } catch (ContractBroken broken) {
            return broken.getMessage().lines().limit(3).map(String::strip).collect(Collectors.joining("<br>"));
        }
    }

    private static String times(int count) {
        return count == 1 ? "once" : count == 2 ? "twice" : count + " times";
    }

    private static String waits(List<Duration> waits) {
        if (waits.isEmpty()) {
            return "";
        }
        boolean asked = waits.stream().allMatch(wait -> wait.toMillisPart() == 0);
        return asked ? ", after " + waits.stream().map(wait -> wait.toSeconds() + " s").collect(Collectors.joining(", "))
                : waits.size() == 1 ? ", after a wait" : ", after waits that grow";
    }

    private static int freePort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return taken.getLocalPort();
        }
    }

    /** A port whose queue is full: whoever connects next waits. */
    private static final class Crowd implements AutoCloseable {

        private final List<Socket> waiting = new ArrayList<>();
        private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

        Crowd() throws IOException {
            // Filled where it is needed.
        }

        int fill() throws IOException {
            try {
                while (true) {
                    Socket socket = new Socket();
                    waiting.add(socket);
                    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), door.getLocalPort()), 200);
                }
            } catch (SocketTimeoutException full) {
                return door.getLocalPort();
            }
        }

        @Override
        public void close() throws IOException {
            for (Socket socket : waiting) {
                socket.close();
            }
            door.close();
        }
    }
}
