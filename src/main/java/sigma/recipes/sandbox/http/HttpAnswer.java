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
public record HttpAnswer(ApiResponse head, Optional<Supplier<InputStream>> stream) {

    /** Returns a response whose body is in memory. */
    public static HttpAnswer of(ApiResponse response) {
        return new HttpAnswer(response, Optional.empty());
    }

    /** Returns this response with a changed head. */
    public HttpAnswer with(UnaryOperator<ApiResponse> change) {
        return new HttpAnswer(change.apply(head), stream);
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
