package sigma.recipes.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What each HTTP server costs that the sandbox could use: its start, a request, memory, and what slow clients do to it. */
final class ServerChoice {

    private static final List<String> SERVERS = List.of("jdk", "core5", "jetty", "undertow", "netty");
    private static final int CONNECTIONS = 8;
    private static final int SLOW = 1_000;
    private static final int PATIENCE = 5_000;
    private static final int SECONDS = 5;
    private static final String HALF = "GET /v2/members HTTP/1.1\r\nHost: local";
    private static final byte[] REQUEST = (HALF + "host\r\n\r\n").getBytes(StandardCharsets.US_ASCII);

    private ServerChoice() {
    }

    static List<Figure> measure(int runs) throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (String server : SERVERS) {
            double[] start = new double[runs];
            for (int i = -1; i < runs; i++) {
                try (Started started = Started.of(server)) {
                    start[Math.max(0, i)] = started.cpuMillis();
                    if (i == runs - 1) {
                        figures.add(new Figure(server + ": CPU time to the first response", "ms", start, Optional.empty()));
                        figures.addAll(load(server, started));
                    }
                }
            }
        }
        return figures;
    }

    private static List<Figure> load(String server, Started started) throws Exception {
        received(started.port(), SECONDS);
        double before = started.cpuMillis();
        long responses = received(started.port(), SECONDS);
        double each = (started.cpuMillis() - before) * 1000 / responses;
        return List.of(one(server + ": answers of 10 KB, " + CONNECTIONS + " connections", "/s", (double) responses / SECONDS),
                one("  CPU time of one", "us", each),
                one("  a response beside " + SLOW + " half-sent requests", "ms", besideSlowOnes(started.port())),
                one("  memory", "MiB", started.child().peakMemory()));
    }

    private static Figure one(String name, String unit, double value) {
        return new Figure(name, unit, new double[] {value}, Optional.empty());
    }

    private static long received(int port, int seconds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            Callable<Long> client = () -> {
                long responses = 0;
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                    for (long end = System.nanoTime() + seconds * 1_000_000_000L; System.nanoTime() < end; responses++) {
                        ask(socket);
                    }
                }
                return responses;
            };
            long all = 0;
            for (Future<Long> responses : threads.invokeAll(Collections.nCopies(CONNECTIONS, client))) {
                all += responses.get();
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Returns how long a request takes; not a number where it gets no response. */
    private static double besideSlowOnes(int port) throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW; i++) {
                slow.add(new Socket(InetAddress.getLoopbackAddress(), port));
                slow.get(i).getOutputStream().write(HALF.getBytes(StandardCharsets.US_ASCII));
            }
            long start = System.nanoTime();
            try (Socket fast = new Socket(InetAddress.getLoopbackAddress(), port)) {
                ask(fast);
                return (System.nanoTime() - start) / 1e6;
            } catch (SocketTimeoutException never) {
                return Double.NaN;
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static void ask(Socket socket) throws IOException {
        socket.setSoTimeout(PATIENCE);
        socket.getOutputStream().write(REQUEST);
        InputStream in = socket.getInputStream();
        byte[] received = new byte[2 * HttpServers.BODY.length];
        int length = 0;
        int end = -1;
        while (end < 0 || length < end + HttpServers.BODY.length) {
            int read = in.read(received, length, received.length - length);
            if (read < 0) {
                throw new EOFException("The server ended the connection");
            }
            length += read;
            int head = new String(received, 0, length, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
            end = head < 0 ? -1 : head + 4;
        }
    }

    /** A server in a separate process that has given its first response. */
    private record Started(ChildProcess child, int port) implements AutoCloseable {

        static Started of(String server) throws IOException {
            ChildProcess child = ChildProcess.start(List.of("java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xms64m",
                    "-Xmn16m", "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                    "-Dorg.jboss.logging.provider=slf4j", "-cp", System.getProperty("java.class.path"), HttpServers.class.getName(), server));
            int port = Integer.parseInt(child.process().inputReader().readLine());
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                ask(socket);
            }
            return new Started(child, port);
        }

        double cpuMillis() {
            return child.process().info().totalCpuDuration().map(Duration::toMillis).orElseThrow();
        }

        @Override
        public void close() {
            child.stop();
        }
    }
}
