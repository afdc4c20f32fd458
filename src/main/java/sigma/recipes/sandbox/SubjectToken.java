package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a caller claims in a token exchange: a JWT that says for whom a token is wanted, signed with the client secret.
 * Nothing in it counts before {@link #mustBeSignedWith} has passed. HS256 alone is taken, whatever the header says. That
 * every fault answers 400 is assumed, and so are the fields that have to be there.
 */
final class SubjectToken {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration LEEWAY = Duration.ofMinutes(1);

    private final JsonNode header;
    private final JsonNode claims;
    private final byte[] signed;
    private final byte[] signature;

    private SubjectToken(String[] parts) {
        this.header = json(parts[0]);
        this.claims = json(parts[1]);
        this.signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
        this.signature = decoded(parts[2]);
    }

    /**
     * Reads a JWT.
     *
     * @throws Refusal where it is none, or says to be signed in another way
     */
    static SubjectToken read(String jwt) {
        String[] parts = jwt.split("\\.", -1);
        if (parts.length != 3) {
            throw refused("it is no JWT of three parts");
        }
        SubjectToken token = new SubjectToken(parts);
        if (!token.header.path("alg").asText().equals("HS256") || token.header.has("crit")) {
            throw refused("it is not signed with HS256");
        }
        return token;
    }

    /** Returns the client id that it names. */
    String clientId() {
        return header.path("kid").asText();
    }

    /**
     * Demands that whoever made it knew the client secret.
     *
     * @throws Refusal where the signature does not fit
     */
    void mustBeSignedWith(String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            if (!MessageDigest.isEqual(mac.doFinal(signed), signature)) {
                throw refused("its signature does not fit the client secret");
            }
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, impossible);
        }
    }

    /**
     * Demands that it holds now; a clock may be a minute slow.
     *
     * @throws Refusal where it has ended, begins later, or does not say when it ends
     */
    void mustHold(Instant now) {
        if (!claims.path("exp").isNumber()) {
            throw refused("it does not say in exp when it ends");
        }
        if (claims.path("exp").doubleValue() <= now.getEpochSecond()) {
            throw refused("it has ended");
        }
        double latest = now.plus(LEEWAY).getEpochSecond();
        if (claims.path("nbf").asDouble() > latest || claims.path("iat").asDouble() > latest) {
            throw refused("it begins later");
        }
    }

    /** Returns the mail address of the member for whom a token is wanted, where it names one. */
    Optional<String> subject() {
        return claim("sub");
    }

    /** Returns the id of the organization in which the token is to be good, where it names one. */
    Optional<String> tenant() {
        return claim("tenant");
    }

    static Refusal refused(String reason) {
        return Refusal.invalid("Invalid subject_token: " + reason);
    }

    private Optional<String> claim(String name) {
        return Optional.ofNullable(claims.path(name).textValue()).filter(text -> !text.isBlank());
    }

    private static JsonNode json(String part) {
        return Json.read(decoded(part)).filter(JsonNode::isObject).orElseThrow(() -> refused("a part of it is no JSON object"));
    }

    private static byte[] decoded(String part) {
        try {
            return Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException malformed) {
            throw refused("a part of it is no base64url");
        }
    }
}
