package sigma.recipes.drift.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import sigma.recipes.problem.FileFailure;

/**
 * An API document fetched from a web server.
 *
 * @param address its address in a form that may be shown: without a password, and without a query, which may contain a
 *     signature
 * @param file    the name of its file
 * @param bytes   the document
 */
public record FetchedDocument(String address, String file, byte[] bytes) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String GIVE_A_FILE = "download the document with a browser, and give its path";

    private record Fetched(int status, Optional<String> location, byte[] bytes) {
    }

    /**
     * Fetches a document, with at most 32 MiB, 30 seconds and five redirects, each of them to https.
     *
     * @param place a URL that starts with https:// (http:// for this machine only)
     * @throws DocumentProblem if it cannot be fetched; the message shows no signature and no password
     */
    public static FetchedDocument of(String place) {
        return of(place, GIVE_A_FILE);
    }

    /** Fetches a document like {@link #of(String)}; {@code fix} is the fix in the message of a failure. */
    public static FetchedDocument of(String place, String fix) {
        return of(place, fix, PATIENCE);
    }

    /** Fetches a document; the patience applies to the whole response, so that a slow one does not block a run. */
    static FetchedDocument of(String place, String fix, Duration patience) {
        Request request = new Request(shown(place), fix, patience);
        URI address = request.address(place);
        try {
            return CompletableFuture.supplyAsync(() -> request.fetched(address)).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw request.problem("a response within " + patience.toSeconds() + " seconds", "none that ended");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DocumentProblem problem) {
                throw problem;
            }
            if (e.getCause() instanceof UncheckedIOException io) {
                throw request.problem("a response", words(io.getCause()));
            }
            throw new IllegalStateException("Could not fetch " + request.shown, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw request.problem("a response", "an interruption");
        }
    }

    /** Parses the document, which is a single file: a reference to another file is a finding. */
    public Document document() {
        return DocumentReader.read(file, file, ReferencedFiles.none(new DocumentText(address, bytes)));
    }

    /** Returns an address in a form that may be shown. */
    public static String shown(String place) {
        return place.replaceFirst("(?s)[?#].*", "?***").replaceFirst("(?s)(?<=://).*@", "***@");
    }

    /** A request; messages show the address in the form {@code shown} and the given fix. */
    private record Request(String shown, String fix, Duration patience) {

        FetchedDocument fetched(URI address) {
            HttpClient client = HttpClient.newBuilder().connectTimeout(patience).build();
            URI next = address;
            Fetched response = get(client, next);
            for (int redirects = 0; REDIRECTS.contains(response.status()) && response.location().isPresent(); redirects++) {
                if (redirects == MOST_REDIRECTS) {
                    throw problem("at most " + MOST_REDIRECTS + " redirects", "more");
                }
                next = redirect(next, response.location().get());
                response = get(client, next);
            }
            if (response.status() != 200) {
                throw problem("the document, with the status 200", "the status " + response.status());
            }
            if (response.bytes().length > DocumentText.MOST_BYTES) {
                throw problem("at most " + (DocumentText.MOST_BYTES >> 20) + " MiB", "more");
            }
            Path file = Path.of("/" + address.getPath()).getFileName();
            return new FetchedDocument(shown, file == null ? "document" : file.toString(), response.bytes());
        }

        private Fetched get(HttpClient client, URI address) {
            try {
                HttpResponse<InputStream> response = client.send(HttpRequest.newBuilder(address).timeout(patience).build(),
                        HttpResponse.BodyHandlers.ofInputStream());
                try (InputStream body = response.body()) {
                    return new Fetched(response.statusCode(), response.headers().firstValue("location"),
                            body.readNBytes(DocumentText.MOST_BYTES + 1));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UncheckedIOException(new IOException("interrupted"));
            }
        }

        /** A redirect must not lead to an address without https, nor from the web to a server of this machine. */
        private URI redirect(URI from, String location) {
            return allowed(() -> from.resolve(location), isNear(from), "a redirect to a URL that starts with https://", FetchedDocument.shown(location));
        }

        URI address(String place) {
            return allowed(() -> URI.create(place), true, "a URL that starts with https://", shown);
        }

        /** An invalid address is handled like one of the wrong kind. */
        private URI allowed(Supplier<URI> parsed, boolean near, String expected, String actual) {
            try {
                URI address = parsed.get();
                if (isSafe(address) || near && isNear(address)) {
                    return address;
                }
            } catch (IllegalArgumentException invalid) {
                throw problem(expected, actual);
            }
            throw problem(expected, actual);
        }

        DocumentProblem problem(String expected, String actual) {
            return DocumentProblem.of(shown, null, expected, actual, fix);
        }
    }

    private static boolean isSafe(URI address) {
        return address.getHost() != null && "https".equalsIgnoreCase(address.getScheme());
    }

    private static boolean isNear(URI address) {
        return address.getHost() != null && "http".equalsIgnoreCase(address.getScheme()) && LOOPBACK.contains(address.getHost());
    }

    private static String words(IOException failure) {
        if (failure instanceof ConnectException) {
            return failure.getCause() instanceof UnresolvedAddressException ? "this network does not know the host"
                    : "nothing accepts connections there";
        }
        return failure instanceof SSLException ? "no safe connection: " + failure.getMessage() : FileFailure.words(failure);
    }
}
