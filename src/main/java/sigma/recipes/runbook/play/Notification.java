package sigma.recipes.runbook.play;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import sigma.recipes.client.call.Webhook;
import sigma.recipes.client.http.Network;
import sigma.recipes.client.http.Sleeper;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.settings.Settings;
import sigma.recipes.settings.access.OrganizationAccess;

/**
 * Sends the summary of a run to a webhook, once, when the run has ended. The address may contain a secret, as those of chat
 * services do, so only its host is ever shown.
 */
final class Notification {

    private static final Duration SHORT = Duration.ofSeconds(5);
    private static final Duration USUAL = Duration.ofSeconds(10);

    private final Optional<URI> address;
    private final Settings settings;
    private final Sleeper clock;
    private boolean sent;

    /** Creates a notification; without an address nothing is sent. */
    Notification(Optional<URI> address, Settings settings, Sleeper clock) {
        this.address = address;
        this.settings = settings;
        this.clock = clock;
    }

    /** Returns whether there is an address to notify. */
    synchronized boolean wanted() {
        return address.isPresent() && !sent;
    }

    /**
     * Sends a summary, unless one was sent. A failure is reported and has no other effect.
     *
     * @param summary     JSON with secrets masked, and people if enabled
     * @param interrupted whether the process is about to end, so that there is no time for retries
     * @param alarms      receives failures
     */
    synchronized void send(String summary, boolean interrupted, ConsolePrinter alarms) {
        if (!wanted()) {
            return;
        }
        sent = true;
        URI url = address.get();
        Duration answer = interrupted ? SHORT : USUAL;
        Optional<OrganizationAccess> access = settings.access();
        Network network = new Network(SHORT, answer, answer, access.flatMap(way -> way.proxyFor(url)),
                access.map(OrganizationAccess::authorities).orElse(List.of()));
        new Webhook(network, clock).post(url, summary.getBytes(StandardCharsets.UTF_8), interrupted).ifPresent(why ->
                alarms.wrapped(0, 2, "Note: the webhook at " + url.getHost() + " did not receive the summary: " + why + "."));
    }
}
