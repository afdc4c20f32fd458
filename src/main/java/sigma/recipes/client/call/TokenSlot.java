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
 * The token of one pair of credentials, shared by all threads. Whoever needs one while it is being fetched waits for it
 * instead of fetching another.
 */
public final class TokenSlot {

    /** The token endpoint takes one request a second for the same credentials. */
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

    /** How to get tokens; each method asks the API. */
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

    /** Returns another token than {@code rejected}, which the API no longer takes. */
    synchronized Token insteadOf(Token rejected, Source source) {
        // Another thread may have replaced it while this one waited.
        return token.filter(newer -> !newer.value().equals(rejected.value())).orElseGet(() -> replaced(rejected, source));
    }

    /** Returns what {@code ask} brings, and keeps it for everybody. */
    public synchronized Token kept(Supplier<Token> ask) {
        token = Optional.of(ask.get());
        return token.get();
    }

    /** Waits until the token endpoint may be asked again, and notes that it is asked now. */
    synchronized void space() {
        Instant now = pace.now();
        lastRequest.map(last -> Duration.between(now, last.plus(SPACING)))
                .filter(wait -> !wait.isNegative() && !wait.isZero()).ifPresent(wait -> {
                    waits.about(wait, "Sigma gives out one token a second for the same credentials");
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
                // A refresh token may have ended as well; the credentials are still there.
            }
        }
        return kept(source::byCredentials);
    }
}
