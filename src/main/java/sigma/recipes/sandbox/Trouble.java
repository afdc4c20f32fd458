package sigma.recipes.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.contract.ApiResponse;

/** What a planned fault does to one call. */
final class Trouble {

    private Trouble() {
    }

    /**
     * Returns the answer of a fault; nothing where the call goes on, late.
     *
     * @throws ConnectionDropped where the fault breaks the connection
     */
    static Optional<ApiResponse> of(Fault fault, String requestId) {
        if (fault instanceof Fault.TooManyRequests much) {
            ApiResponse answer = much.fromEdge() ? edge(429, "error code: 1015")
                    : Reply.refusal(Refusal.tooManyRequests("Too many requests"), requestId);
            return Optional.of(much.retryAfter().isPresent()
                    ? Reply.with(answer, "retry-after", String.valueOf(much.retryAfter().getAsInt())) : answer);
        }
        if (fault instanceof Fault.Unavailable unavailable) {
            return Optional.of(Reply.refusal(Refusal.unavailable(unavailable.status(), "The service is not available"),
                    requestId));
        }
        if (fault instanceof Fault.DroppedConnection) {
            throw new ConnectionDropped();
        }
        if (fault instanceof Fault.Slow slow) {
            pause(slow);
        }
        return Optional.empty();
    }

    private static void pause(Fault.Slow slow) {
        try {
            Thread.sleep(slow.by().toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ConnectionDropped();
        }
    }

    private static ApiResponse edge(int status, String text) {
        return new ApiResponse(status, Map.of("content-type", List.of("text/html")),
                ("<html><body>" + text + "</body></html>").getBytes(StandardCharsets.UTF_8));
    }
}
