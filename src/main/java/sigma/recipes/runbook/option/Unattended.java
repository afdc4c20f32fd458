package sigma.recipes.runbook.option;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import sigma.recipes.problem.Problem;
import sigma.recipes.runbook.project.UsageException;
import sigma.recipes.settings.text.Loopback;

/** The options for runs without a user at the terminal, such as those of cron. */
public final class Unattended {

    @Option(names = "--wait", paramLabel = "TIME", scope = ScopeType.INHERIT, converter = AgeConverter.class,
            description = "How long to wait where another run of the recipe works on the organization, such as 30m. Without it the "
            + "command stops at once.")
    private Duration patience = Duration.ZERO;

    @Option(names = "--notify", paramLabel = "URL", scope = ScopeType.INHERIT,
            description = "Posts a JSON summary to this URL when the run has succeeded, failed or was interrupted.")
    private String notify;

    /** Returns the maximum wait for another run. */
    public Duration patience() {
        return patience;
    }

    /**
     * Returns the URL of the webhook.
     *
     * @throws UsageException if it can't be used; the message omits it, since such URLs contain secrets
     */
    public Optional<URI> webhook() {
        if (notify == null) {
            return Optional.empty();
        }
        try {
            URI address = URI.create(notify.strip());
            boolean https = "https".equalsIgnoreCase(address.getScheme());
            boolean near = "http".equalsIgnoreCase(address.getScheme()) && address.getHost() != null && Loopback.is(address.getHost());
            if (address.getHost() != null && address.getRawUserInfo() == null && (https || near)) {
                return Optional.of(address);
            }
        } catch (IllegalArgumentException noAddress) {
            // Handled like an address of the wrong kind.
        }
        throw new UsageException(Problem.of("The URL of the webhook can't be used.").at("--notify")
                .expected("a URL that starts with https:// (http:// for this machine only), without user and password"));
    }
}
