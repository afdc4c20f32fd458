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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import sigma.recipes.problem.FileFailure;

/** Gets API documents: from a file, or from a web address. */
public final class Documents {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String ACCEPTED = "/published/accepted.json.gz";
    private static final String GIVE_A_FILE = "download the document with a browser, and give its path";

    private record Fetched(int status, byte[] bytes) {
    }

    private Documents() {
    }

    /**
     * Reads the document that {@code place} names, in at most 32 MiB for each file.
     *
     * @param place a path, or an address that starts with https:// (http:// for this machine only)
     * @throws DocumentProblem where it cannot be had, or is not to be used
     */
    public static Document read(String place) {
        return place.toLowerCase(Locale.ROOT).matches("[a-z][a-z0-9+.-]+://.*") ? fetched(place, PATIENCE) : read(Path.of(place));
    }

    /**
     * Reads documents that describe one API together.
     *
     * @param places as of {@link #read(String)}, at least one
     * @throws DocumentProblem where one of them cannot be had, or is not to be used
     */
    public static Document read(List<String> places) {
        return Document.joined(places.stream().map(Documents::read).toList());
    }

    /** Returns the published document that was accepted last, which the project keeps. */
    public static Document accepted() {
        try (InputStream resource = Documents.class.getResourceAsStream(ACCEPTED);
                InputStream text = new GZIPInputStream(resource)) {
            return whole("the accepted document", text.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + ACCEPTED + " of the jar", e);
        }
    }

    /** Returns a document that is given as a text. */
    static Document whole(String name, byte[] bytes) {
        return DocumentReader.read(name, name, ReferencedFiles.none(DocumentText.of(name, bytes)));
    }

    private static Document read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw DocumentProblem.of(file.toString(), null, "a file", Files.isDirectory(file) ? "a folder" : "nothing there",
                    "give the path of an OpenAPI document, or its https address");
        }
        try {
            return DocumentReader.read(file.getFileName().toString(), file.getFileName().toString(), ReferencedFiles.of(file));
        } catch (IOException e) {
            throw DocumentProblem.of(file.toString(), null, "a file that can be read", FileFailure.words(e), "check who may read it");
        }
    }

    /** Fetches a document; the patience is for the whole of it, so that an answer that drips does not hold a run. */
    static Document fetched(String place, Duration patience) {
        URI address = address(place);
        try {
            Fetched answer = CompletableFuture.supplyAsync(() -> get(address, patience))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return of(place, address, answer);
        } catch (TimeoutException e) {
            throw DocumentProblem.of(place, null, "an answer within " + patience.toSeconds() + " seconds", "none that ended",
                    GIVE_A_FILE);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UncheckedIOException io) {
                throw DocumentProblem.of(place, null, "an answer", words(io.getCause()), GIVE_A_FILE);
            }
            throw new IllegalStateException("Could not fetch " + place, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DocumentProblem.of(place, null, "an answer", "an interruption", GIVE_A_FILE);
        }
    }

    private static String words(IOException failure) {
        if (failure instanceof ConnectException) {
            return failure.getCause() instanceof UnresolvedAddressException ? "the host is not known in this network"
                    : "nothing accepts connections there";
        }
        return failure instanceof SSLException ? "no safe connection: " + failure.getMessage() : FileFailure.words(failure);
    }

    private static Fetched get(URI address, Duration patience) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(patience).build();
        try {
            HttpResponse<InputStream> answer = client.send(HttpRequest.newBuilder(address).timeout(patience).build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return new Fetched(answer.statusCode(), body.readNBytes(DocumentText.MOST_BYTES + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted"));
        }
    }

    private static Document of(String place, URI address, Fetched answer) {
        if (answer.status() != 200) {
            throw DocumentProblem.of(place, null, "the document, with the status 200", "the status " + answer.status(),
                    "give the address where the document itself stands; redirects are not followed");
        }
        if (answer.bytes().length > DocumentText.MOST_BYTES) {
            throw DocumentProblem.of(place, null, "at most " + (DocumentText.MOST_BYTES >> 20) + " MiB", "more", GIVE_A_FILE);
        }
        String file = Path.of("/" + address.getPath()).getFileName() == null ? "document"
                : Path.of("/" + address.getPath()).getFileName().toString();
        return DocumentReader.read(file, file, ReferencedFiles.none(DocumentText.of(place, answer.bytes())));
    }

    private static URI address(String place) {
        try {
            URI address = URI.create(place);
            boolean near = "http".equalsIgnoreCase(address.getScheme()) && LOOPBACK.contains(address.getHost());
            if (address.getHost() != null && ("https".equalsIgnoreCase(address.getScheme()) || near)) {
                return address;
            }
        } catch (IllegalArgumentException fallsThrough) {
            // No address at all is as wrong as one of the wrong kind.
        }
        throw DocumentProblem.of(place, null, "an address that starts with https://", place, GIVE_A_FILE);
    }
}
