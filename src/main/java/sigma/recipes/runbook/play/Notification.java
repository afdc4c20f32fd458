package sigma.recipes.runbook.play;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import sigma.recipes.client.call.Webhook;
import sigma.recipes.client.http.Network;
import sigma.recipes.client.http.Sleeper;
import sigma.recipes.contract.redaction.Redaction;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.ReportsProblems;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.run.RunFile;
import sigma.recipes.settings.Settings;
import sigma.recipes.settings.access.OrganizationAccess;

/**
 * Sends the summary of a run to a webhook, once, when the run has ended. The address may contain a secret, as those of chat
 * services do, so only its host is ever shown.
 */
public final class Notification {

    private static final Duration SHORT = Duration.ofSeconds(5);
    private static final Duration USUAL = Duration.ofSeconds(10);

    private static final JsonMapper JSON = new JsonMapper();

    private final Optional<URI> address;
    private final Sleeper clock;
    private Optional<OrganizationAccess> access = Optional.empty();
    private boolean sent;

    /** Creates a notification; without an address nothing is sent. */
    public Notification(Optional<URI> address, Sleeper clock) {
        this.address = address;
        this.clock = clock;
    }

    /** Uses the proxy and the certificate authorities of settings from now on. */
    public synchronized void through(Settings settings) {
        access = settings.access();
    }

    /** Sends nothing from now on: what follows is no run. */
    public synchronized void withdraw() {
        sent = true;
    }

    /**
     * Starts a run. If it stops before the run has a summary, the problem is sent.
     *
     * @param command what was asked for, such as {@code run create-a-workspace}; without values, which may be secret
     * @param alarms  where a failure to notify is said
     */
    public ExitCode ofStart(String command, ConsolePrinter alarms, Supplier<ExitCode> start) {
        try {
            return start.get();
        } catch (RuntimeException | AssertionError stopped) {
            ObjectNode document = JSON.createObjectNode().put("command", command).put("state", RunFile.Status.FAILED.word())
                    .put("endedAt", clock.now().toString());
            ArrayNode problems = document.putArray("problems");
            String message = stopped instanceof ReportsProblems ? String.valueOf(stopped.getMessage()) : "./recipes failed unexpectedly.";
            message.lines().forEach(problems::add);
            send(Redaction.hidingPeople().masked(document.toString()), alarms);
            throw stopped;
        }
    }

    /** Returns whether there is an address to notify. */
    synchronized boolean wanted() {
        return address.isPresent() && !sent;
    }

    /**
     * Sends a summary, unless one was sent. A failure is reported and has no other effect.
     *
     * @param summary JSON with secrets masked, and people if enabled
     * @param alarms  receives failures
     */
    synchronized void send(String summary, ConsolePrinter alarms) {
        send(alarms, url -> webhook(url, USUAL).post(url, bytes(summary)));
    }

    /**
     * Sends a summary like {@link #send}, but without retries: the process is about to end.
     *
     * @param summary JSON with secrets masked, and people if enabled
     * @param alarms  receives failures
     */
    synchronized void sendBeforeExit(String summary, ConsolePrinter alarms) {
        send(alarms, url -> webhook(url, SHORT).postOnce(url, bytes(summary)));
    }

    private void send(ConsolePrinter alarms, Function<URI, Optional<String>> posting) {
        if (!wanted()) {
            return;
        }
        sent = true;
        URI url = address.get();
        posting.apply(url).ifPresent(why ->
                alarms.wrapped(0, 2, "Note: the webhook at " + url.getHost() + " did not receive the summary: " + why + "."));
    }

    private Webhook webhook(URI url, Duration response) {
        return new Webhook(new Network(SHORT, response, response, access.flatMap(way -> way.proxyFor(url)),
                access.map(OrganizationAccess::authorities).orElse(List.of())), clock);
    }

    private static byte[] bytes(String summary) {
        return summary.getBytes(StandardCharsets.UTF_8);
    }
}
