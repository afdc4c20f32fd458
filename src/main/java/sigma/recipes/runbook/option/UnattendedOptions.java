package sigma.recipes.runbook.option;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import sigma.recipes.problem.Problem;
import sigma.recipes.runbook.project.UsageException;
import sigma.recipes.settings.Setting;
import sigma.recipes.settings.text.Loopback;

/** The options for runs without a user at the terminal, such as those of cron. */
public final class UnattendedOptions {

    @Option(names = "--wait", paramLabel = "TIME", scope = ScopeType.INHERIT, converter = AgeConverter.class,
            description = "Waits this long while another run of the recipe uses the organization, such as 30m. Without it, "
                    + "the command stops at once.")
    private Duration patience = Duration.ZERO;

    @Option(names = "--notify", paramLabel = "URL", scope = ScopeType.INHERIT,
            description = "Posts a JSON summary to this URL when the run succeeds, fails or is interrupted. NOTIFY_URL in .env "
                    + "does the same, and does not appear in the list of processes.")
    private String notify;

    /** Returns the maximum wait for another run. */
    public Duration patience() {
        return patience;
    }

    /** Returns whether the command line names a webhook. */
    public boolean notifies() {
        return notify != null;
    }

    /**
     * Returns the URL of the webhook: that of the option, else that of the settings.
     *
     * @param setting what {@code NOTIFY_URL} contains; read only if the option is missing
     * @throws UsageException if the URL can't be used; the message omits it, since such URLs contain secrets
     */
    public Optional<URI> webhook(Supplier<Optional<Setting>> setting) {
        return notify != null ? Optional.of(url(notify, "--notify"))
                : setting.get().map(given -> url(given.value(), given.origin()));
    }

    private static URI url(String text, String place) {
        try {
            URI address = URI.create(text.strip());
            boolean https = "https".equalsIgnoreCase(address.getScheme());
            boolean near = "http".equalsIgnoreCase(address.getScheme()) && address.getHost() != null && Loopback.is(address.getHost());
            if (address.getHost() != null && address.getRawUserInfo() == null && (https || near)) {
                return address;
            }
        } catch (IllegalArgumentException noAddress) {
            // Handled like an address of the wrong kind.
        }
        throw new UsageException(Problem.of("The URL of the webhook can't be used.").at(place)
                .expected("a URL that starts with https:// (http:// for this machine only), without user and password"));
    }
}
