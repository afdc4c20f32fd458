package sigma.recipes.client.token;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import sigma.recipes.text.Sha256;

/**
 * One token and one request budget for all processes with the same credentials. The token is encrypted with a key derived
 * from the client secret, and removed when it has expired. Thread-safe.
 */
public final class SharedCredentials {

    private static final Duration FOR_A_TOKEN = Duration.ofMinutes(3);
    private static final Duration FOR_A_TURN = Duration.ofSeconds(10);
    /** A later time was written before the clock was set back. */
    private static final Duration FARTHEST = Duration.ofMinutes(10);
    private static final int PARTS = 3;
    private static final int NAME_BYTES = 16;
    private static final String TOKEN = "token";
    private static final String EXPIRES = "expires";

    private final SharedFile tokens;
    private final SharedFile turns;
    private final TextEncryption vault;

    /**
     * Creates the shared state without reading or writing it.
     *
     * @param folder       the folder of the files, which are named after a digest of the other parameters except the secret
     * @param tokenUrl     the OAuth endpoint
     * @param clientId     the client id
     * @param clientSecret the client secret
     */
    public SharedCredentials(Path folder, URI tokenUrl, String clientId, String clientSecret) {
        String owner = tokenUrl + "\n" + clientId;
        String name = digest(owner);
        tokens = new SharedFile(folder.resolve(name + ".token"), FOR_A_TOKEN);
        turns = new SharedFile(folder.resolve(name + ".turns"), FOR_A_TURN);
        vault = new TextEncryption(clientSecret, "token of\n" + owner);
    }

    /**
     * Returns the token that {@code choose} selects, without its refresh token, and shares it. Other processes wait
     * meanwhile.
     *
     * @param choose receives the shared token, if it has not expired
     */
    public Token token(Instant now, Function<Optional<Token>, Token> choose) {
        return tokens.update(content -> {
            Optional<Token> known = shared(content).filter(token -> now.isBefore(token.expiresAt()));
            if (known.isEmpty()) {
                content.removeAll();
            }
            Token chosen = choose.apply(known).withoutRefresh();
            if (!known.equals(Optional.of(chosen))) {
                content.put(EXPIRES, chosen.expiresAt().toString()).put(TOKEN, vault.sealed(text(chosen)));
            }
            return chosen;
        });
    }

    private Optional<Token> shared(ObjectNode content) {
        return vault.opened(content.path(TOKEN).asText()).flatMap(SharedCredentials::token);
    }

    /**
     * Reserves the next turn of an operation, and returns how long to wait for it.
     *
     * @param most   the number of turns in any period
     * @param period the period
     */
    public Duration turn(String operation, int most, Duration period, Instant now) {
        return turns.update(content -> {
            List<Instant> taken = new ArrayList<>();
            content.path(operation).forEach(time -> taken.add(Instant.ofEpochMilli(time.asLong())));
            taken.removeIf(time -> !time.plus(period).isAfter(now) || time.isAfter(now.plus(FARTHEST)));
            Instant turn = taken.size() < most ? now : later(now, taken.get(taken.size() - most).plus(period));
            taken.add(turn);
            ArrayNode kept = content.putArray(operation);
            taken.stream().skip(Math.max(0, taken.size() - most)).forEach(time -> kept.add(time.toEpochMilli()));
            return Duration.between(now, turn);
        });
    }

    private static String text(Token token) {
        return token.issuedAt() + "\n" + token.life() + "\n" + token.value();
    }

    /** Reads {@link #text}; empty if it is invalid. */
    private static Optional<Token> token(String text) {
        String[] parts = text.split("\n", PARTS);
        try {
            return parts.length < PARTS ? Optional.empty()
                    : Optional.of(new Token(parts[2], Duration.parse(parts[1]), Instant.parse(parts[0]), Optional.empty()));
        } catch (DateTimeException otherVersion) {
            return Optional.empty();
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static String digest(String text) {
        return Sha256.hex(text).substring(0, 2 * NAME_BYTES);
    }
}
