package sigma.recipes.client.http;

import java.time.Duration;

/** Follows each request of a process, on the thread that sends it. Requests are unmasked: they contain secrets. */
public interface ExchangeTrace {

    /** Ignores all requests. */
    ExchangeTrace SILENT = new ExchangeTrace() {

        @Override
        public void sending(HttpRequest request) {
            // Does nothing.
        }

        @Override
        public void received(HttpRequest request, int status, Duration took) {
            // Does nothing.
        }

        @Override
        public void unreceived(HttpRequest request, Duration took) {
            // Does nothing.
        }
    };

    /** Receives a request that is about to be sent, once for each attempt. */
    void sending(HttpRequest request);

    /** Receives the status of a response, and the time from sending to its last byte. */
    void received(HttpRequest request, int status, Duration took);

    /** Receives a request that got no complete response, and how long that took. */
    void unreceived(HttpRequest request, Duration took);
}
