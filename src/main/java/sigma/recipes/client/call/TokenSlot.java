package sigma.recipes.client.call;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import sigma.recipes.client.http.Sleeper;
import sigma.recipes.client.http.WaitNotices;
import sigma.recipes.client.request.ApiAccess;
import sigma.recipes.client.token.SharedCredentials;
import sigma.recipes.client.token.Token;

/** The access token of one pair of credentials, shared by all threads. While one thread fetches it, the others wait. */
public final class TokenSlot {

    /** The OAuth endpoint accepts one request a second for each pair of credentials. */
    private static final Duration SPACING = Duration.ofSeconds(1);

    /** The operation that a sign-in calls. */
    static final String SIGN_IN = "postToken";

    private final Sleeper clock;
    private final WaitNotices waits;
    private final Optional<SharedCredentials> shared;
    private Optional<Token> token = Optional.empty();
    private Optional<Instant> lastRequest = Optional.empty();

    TokenSlot(Sleeper clock, WaitNotices waits) {
        this(clock, waits, Optional.empty());
    }

    /** Creates a slot that shares its token and the budget of token requests with other processes. */
    TokenSlot(Sleeper clock, WaitNotices waits, Optional<SharedCredentials> shared) {
        this.clock = clock;
        this.waits = waits;
        this.shared = shared;
    }

    /** The owner of a token. */
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

        /** Receives a token that another process requested. It is as secret as one that this process requested. */
        default void learned(Token token) {
            // Optional.
        }
    }

    /** Returns a token that is not about to expire. */
    public synchronized Token current(Source source) {
        if (token.isEmpty()) {
            return sharedOr(source, known -> true, source::byCredentials);
        }
        Token now = token.get();
        return isFresh(now) ? now : sharedOr(source, known -> !known.value().equals(now.value()), () -> replacement(now, source));
    }

    /** Returns another token than {@code rejected}, which the API no longer accepts. */
    synchronized Token insteadOf(Token rejected, Source source) {
        // Another thread may have replaced it while this one waited.
        return token.filter(newer -> !newer.value().equals(rejected.value()))
                .orElseGet(() -> sharedOr(source, known -> !known.value().equals(rejected.value()), () -> replacement(rejected, source)));
    }

    private boolean isFresh(Token known) {
        return clock.now().isBefore(known.renewAt());
    }

    /** Returns the token of another process, if it is fresh and {@code fits}, else the one that {@code ask} supplies. */
    private Token sharedOr(Source source, Predicate<Token> fits, Supplier<Token> ask) {
        if (shared.isEmpty()) {
            return kept(ask);
        }
        shared.get().token(clock.now(), known -> {
            Optional<Token> usable = known.filter(this::isFresh).filter(fits);
            usable.ifPresent(source::learned);
            token = Optional.of(usable.orElseGet(ask));
            return token.get();
        });
        return token.get();
    }

    /** Returns the token that {@code ask} supplies, and keeps it for all threads. */
    public synchronized Token kept(Supplier<Token> ask) {
        Token asked = ask.get();
        token = Optional.of(asked);
        shared.ifPresent(others -> others.token(clock.now(), known -> asked));
        return asked;
    }

    /**
     * Waits until a second has passed since the last token request, and records the present one. docs/architecture.md says
     * why Failsafe's RateLimiter is not used.
     */
    synchronized void space() {
        if (shared.isPresent()) {
            await(shared.get().turn(SIGN_IN, 1, SPACING, clock.now()));
            return;
        }
        Instant now = clock.now();
        lastRequest.map(last -> Duration.between(now, last.plus(SPACING)))
                .ifPresent(this::await);
        lastRequest = Optional.of(clock.now());
    }

    private void await(Duration wait) {
        if (!wait.isNegative() && !wait.isZero()) {
            waits.about(wait, "Sigma issues one token a second for the same credentials");
            clock.pause(wait);
        }
    }

    private static Token replacement(Token old, Source source) {
        if (old.refresh().isPresent()) {
            try {
                return source.byRefresh(old);
            } catch (Refusal refusedToRefresh) {
                if (refusedToRefresh.status() >= 500 || refusedToRefresh.status() == 429) {
                    throw refusedToRefresh;
                }
                // The refresh token may have expired as well; the credentials have not.
            }
        }
        return source.byCredentials();
    }
}
