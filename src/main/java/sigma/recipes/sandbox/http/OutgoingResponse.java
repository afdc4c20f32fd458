package sigma.recipes.sandbox.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import sigma.recipes.contract.exchange.ApiResponse;

/**
 * A response whose body is in memory, or is streamed.
 *
 * @param head   status and headers, and the body unless it is streamed
 * @param stream opens the body; each call opens a new stream
 */
public record OutgoingResponse(ApiResponse head, Optional<Supplier<InputStream>> stream) {

    /** Returns a response whose body is in memory. */
    public static OutgoingResponse of(ApiResponse response) {
        return new OutgoingResponse(response, Optional.empty());
    }

    /** Returns this response with a changed head. */
    public OutgoingResponse with(UnaryOperator<ApiResponse> change) {
        return new OutgoingResponse(change.apply(head), stream);
    }

    /** Returns the response with its whole body in memory. */
    public ApiResponse whole() {
        return stream.map(body -> {
            try (InputStream in = body.get()) {
                return new ApiResponse(head.status(), head.headers(), in.readAllBytes());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }).orElse(head);
    }
}
