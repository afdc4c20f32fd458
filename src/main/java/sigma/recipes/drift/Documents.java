package sigma.recipes.drift;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** Gets API documents: from a file, or from a web address. */
public final class Documents {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String GIVE_A_FILE = "download the document with a browser, and give its path";

    private Documents() {
    }

    /**
     * Reads the document that {@code place} names, in at most 32 MiB for each file.
     *
     * @param place a path, or an address that starts with https:// (http:// for this machine only)
     * @throws DocumentProblem where it cannot be had, or is not to be used
     */
    public static Document read(String place) {
        return place.toLowerCase(Locale.ROOT).matches("[a-z][a-z0-9+.-]+://.*") ? fetched(place) : read(Path.of(place));
    }

    private static Document read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw DocumentProblem.of(file.toString(), null, "a file", Files.isDirectory(file) ? "a folder" : "nothing there",
                    "give the path of an OpenAPI document, or its https address");
        }
        try {
            return DocumentReader.read(file.getFileName().toString(), file.getFileName().toString(), Siblings.of(file));
        } catch (IOException e) {
            throw DocumentProblem.of(file.toString(), null, "a file that can be read", e.toString(), "check who may read it");
        }
    }

    private static Document fetched(String place) {
        URI address = address(place);
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        try {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return Documents.of(place, address, answer.statusCode(), body.readNBytes(DocumentText.MOST_BYTES + 1));
            }
        } catch (IOException e) {
            throw DocumentProblem.of(place, null, "an answer within " + PATIENCE.toSeconds() + " seconds", e.toString(), GIVE_A_FILE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DocumentProblem.of(place, null, "an answer", "an interruption", GIVE_A_FILE);
        }
    }

    private static Document of(String place, URI address, int status, byte[] bytes) {
        if (status != 200) {
            throw DocumentProblem.of(place, null, "the document, with the status 200", "the status " + status,
                    "give the address where the document itself stands; redirects are not followed");
        }
        if (bytes.length > DocumentText.MOST_BYTES) {
            throw DocumentProblem.of(place, null, "at most " + (DocumentText.MOST_BYTES >> 20) + " MiB", "more", GIVE_A_FILE);
        }
        String file = Path.of("/" + address.getPath()).getFileName() == null ? "document"
                : Path.of("/" + address.getPath()).getFileName().toString();
        return DocumentReader.read(file, file, Siblings.none(DocumentText.of(place, bytes)));
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
