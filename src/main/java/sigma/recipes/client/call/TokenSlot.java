package sigma.recipes.client.call;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import sigma.recipes.client.http.Sleeper;
import sigma.recipes.client.http.WaitNotices;
import sigma.recipes.client.request.ApiAccess;

/**
 * The access token of one pair of credentials, shared by all threads. A thread that needs it while another one fetches it
 * waits for it.
 */
public final class TokenSlot {

    /** The OAuth endpoint takes one request a second for the same credentials. */
    private static final Duration SPACING = Duration.ofSeconds(1);

    private final Sleeper pace;
    private final WaitNotices waits;
    private Optional<Token> token = Optional.empty();
    private Optional<Instant> lastRequest = Optional.empty();

    TokenSlot(Sleeper pace, WaitNotices waits) {
        this.pace = pace;
        this.waits = waits;
    }

    /** What a token belongs to. */
    record Credentials(URI tokenUrl, String clientId, String clientSecret) {

        static Credentials of(ApiAccess access) {
            return new Credentials(access.tokenUrl(), access.clientId(), access.clientSecret());
        }

        @Override
        public String toString() {
            return "Credentials[masked]";
        }
    }

    /** Requests tokens from the API. */
    interface Source {

        Token byCredentials();

        Token byRefresh(Token old);
    }

    /** Returns a token that remains valid for a while. */
    public synchronized Token current(Source source) {
        if (token.isEmpty()) {
            return kept(source::byCredentials);
        }
        return pace.now().isBefore(token.get().renewAt()) ? token.get() : replaced(token.get(), source);
    }

    /** Returns another token than {@code rejected}, which the API no longer accepts. */
    synchronized Token insteadOf(Token rejected, Source source) {
        // Another thread may have replaced it while this one waited.
        return token.filter(newer -> !newer.value().equals(rejected.value())).orElseGet(() -> replaced(rejected, source));
    }

    /** Returns the token that {@code ask} supplies, and keeps it for all threads. */
    public synchronized Token kept(Supplier<Token> ask) {
        token = Optional.of(ask.get());
        return token.get();
    }

    /**
     * Waits until a second has passed since the last token request, and records the present one. Failsafe's RateLimiter
     * would not do: docs/architecture.md.
     */
    synchronized void space() {
        Instant now = pace.now();
        lastRequest.map(last -> Duration.between(now, last.plus(SPACING)))
                .filter(wait -> !wait.isNegative() && !wait.isZero()).ifPresent(wait -> {
                    waits.about(wait, "Sigma issues one token a second for the same credentials");
                    pace.pause(wait);
                });
        lastRequest = Optional.of(pace.now());
    }

    private Token replaced(Token old, Source source) {
        if (old.refresh().isPresent()) {
            try {
                return kept(() -> source.byRefresh(old));
            } catch (Refusal refusedToRefresh) {
                if (refusedToRefresh.status() >= 500 || refusedToRefresh.status() == 429) {
                    throw refusedToRefresh;
                }
                // The refresh token may have expired as well; the credentials have not.
            }
        }
        return kept(source::byCredentials);
    }
}
