package sigma.recipes.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.http.Delivery;
import sigma.recipes.sandbox.http.OutgoingResponse;
import sigma.recipes.sandbox.pipeline.ResponseFactory;

/**
 * The faults of one call.
 *
 * @param delay the delay of the response, if any
 * @param fault the other fault, if any
 */
record FaultInjector(Optional<Duration> delay, Optional<Fault> fault) {

    static final FaultInjector NONE = new FaultInjector(Optional.empty(), Optional.empty());

    private static final ApiResponse NOTHING = new ApiResponse(500, Map.of(), new byte[0]);

    /**
     * Applies the faults.
     *
     * @param requestId the request id in a response of the API
     * @param behaviour creates the response, unless a fault prevents it
     */
    Delivery deliver(String requestId, Supplier<OutgoingResponse> behaviour) {
        Duration late = delay.orElse(Duration.ZERO);
        Optional<ApiResponse> failure = fault.flatMap(planned -> failure(planned, requestId));
        if (failure.isPresent()) {
            return new Delivery(OutgoingResponse.of(failure.get()), late, Delivery.Cut.NONE);
        }
        Optional<Fault.Moment> broken = fault.map(Fault.DroppedConnection.class::cast).map(Fault.DroppedConnection::when);
        if (broken.filter(Fault.Moment.BEFORE_PROCESSING::equals).isPresent()) {
            return new Delivery(OutgoingResponse.of(NOTHING), late, Delivery.Cut.BEFORE_RESPONSE);
        }
        return new Delivery(behaviour.get(), late, broken.map(moment -> moment == Fault.Moment.IN_BODY
                ? Delivery.Cut.IN_BODY : Delivery.Cut.BEFORE_RESPONSE).orElse(Delivery.Cut.NONE));
    }

    private static Optional<ApiResponse> failure(Fault fault, String requestId) {
        if (fault instanceof Fault.TooManyRequests much) {
            ApiResponse response = much.fromEdge() ? edge(429, "error code: 1015")
                    : ResponseFactory.refusal(Rejection.tooManyRequests("Too many requests"), requestId);
            return Optional.of(much.retryAfter().isPresent()
                    ? ResponseFactory.with(response, "retry-after", String.valueOf(much.retryAfter().getAsInt())) : response);
        }
        if (fault instanceof Fault.Unavailable failed) {
            return Optional.of(failed.fromEdge() ? edge(failed.status(), "error code: " + failed.status())
                    : ResponseFactory.refusal(failed.status() == 500 ? Rejection.defect("Internal server error")
                    : Rejection.unavailable(failed.status(), "The service is not available"), requestId));
        }
        return Optional.empty();
    }

    private static ApiResponse edge(int status, String text) {
        return new ApiResponse(status, Map.of("content-type", List.of("text/html")),
                ("<html><body>" + text + "</body></html>").getBytes(StandardCharsets.UTF_8));
    }
}
