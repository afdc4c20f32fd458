package sigma.recipes.runbook.page;

import java.time.Duration;
import sigma.recipes.client.http.ExchangeTrace;
import sigma.recipes.client.http.HttpRequest;
import sigma.recipes.contract.redaction.Redaction;

/**
 * Prints each request of a run below the step that sends it.
 *
 * @param page      where
 * @param before    removes the progress line
 * @param redaction masks secrets, and people if enabled
 * @param exchanges whether method, path, status and time are printed
 * @param curl      whether the request is printed as a command line of curl, in which only secrets are masked
 */
public record ExchangePrinter(ConsolePrinter page, Runnable before, Redaction redaction, boolean exchanges, boolean curl) implements ExchangeTrace {

    private static final int INDENT = 9;

    @Override
    public void sending(HttpRequest request) {
        if (curl) {
            before.run();
            // One line of any length, to be copied.
            page.line(INDENT, CurlLine.of(request, redaction::withoutSecrets));
        }
    }

    @Override
    public void received(HttpRequest request, int status, Duration took) {
        print(request, String.valueOf(status), took);
    }

    @Override
    public void unreceived(HttpRequest request, Duration took) {
        print(request, "no response", took);
    }

    private void print(HttpRequest request, String outcome, Duration took) {
        if (exchanges) {
            before.run();
            String query = request.uri().getRawQuery();
            page.wrapped(INDENT, INDENT + 2, redaction.masked(request.method() + " " + request.uri().getRawPath()
                    + (query == null ? "" : "?" + query)) + " -> " + outcome + ", " + took.toMillis() + " ms");
        }
    }
}
