package sigma.recipes.sandbox.oauth;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.RegisteredClaims;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.IncorrectClaimException;
import com.auth0.jwt.exceptions.JWTDecodeException;
import com.auth0.jwt.exceptions.MissingClaimException;
import com.auth0.jwt.exceptions.SignatureVerificationException;
import com.auth0.jwt.exceptions.TokenExpiredException;
import com.auth0.jwt.interfaces.DecodedJWT;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import sigma.recipes.sandbox.call.Rejection;

/**
 * The subject token of a token exchange: a JWT, signed with the client secret, that names the member for whom a token is
 * requested. Its claims must not be used before {@link #requireValid} has returned. Only HS256 is accepted. The API's
 * documentation does not say how it rejects an invalid token; a 400 for each fault is assumed, and so are the required claims.
 */
public final class SubjectToken {

    private static final String ALGORITHM = "HS256";
    private static final Duration LEEWAY = Duration.ofMinutes(1);

    private final DecodedJWT jwt;

    private SubjectToken(DecodedJWT jwt) {
        this.jwt = jwt;
    }

    /**
     * Reads a JWT.
     *
     * @throws Rejection if it is not a JWT, or its header names another algorithm than HS256
     */
    public static SubjectToken read(String text) {
        DecodedJWT jwt = decoded(text);
        // The library ignores "crit", which lists header fields that the recipient must understand.
        if (!ALGORITHM.equals(jwt.getAlgorithm()) || !jwt.getHeaderClaim("crit").isMissing()) {
            throw refused("it is not signed with HS256");
        }
        return new SubjectToken(jwt);
    }

    /** Returns the client id that its header names, or empty text. */
    public String clientId() {
        return Optional.ofNullable(jwt.getKeyId()).orElse("");
    }

    /**
     * Requires that it was signed with the client secret and is valid now; the signer's clock may be a minute ahead.
     *
     * @throws Rejection if the signature does not match, or if the token has expired, is not valid yet or has no end
     */
    public void requireValid(String secret, Clock clock) {
        try {
            verifier(secret, clock).verify(jwt);
        } catch (SignatureVerificationException forged) {
            throw refused("its signature does not match the client secret");
        } catch (MissingClaimException endless) {
            throw refused("the claim exp is missing");
        } catch (TokenExpiredException over) {
            throw refused("it has expired");
        } catch (IncorrectClaimException early) {
            throw refused("it is not valid yet");
        }
    }

    /** Returns the email address of the member for whom a token is requested, if any. */
    public Optional<String> subject() {
        return claim(RegisteredClaims.SUBJECT);
    }

    /** Returns the id of the organization in which the token is to be valid, if any. */
    public Optional<String> tenant() {
        return claim("tenant");
    }

    /** Returns the refusal (400) of a subject token, with the reason. */
    public static Rejection refused(String reason) {
        return Rejection.invalid("Invalid subject_token: " + reason);
    }

    private static JWTVerifier verifier(String secret, Clock clock) {
        JWTVerifier.BaseVerification verification = (JWTVerifier.BaseVerification) JWT.require(Algorithm.HMAC256(secret))
                .withClaimPresence(RegisteredClaims.EXPIRES_AT)
                .acceptNotBefore(LEEWAY.toSeconds()).acceptIssuedAt(LEEWAY.toSeconds());
        return verification.build(clock);
    }

    private Optional<String> claim(String name) {
        return Optional.ofNullable(jwt.getClaim(name).asString()).filter(text -> !text.isBlank());
    }

    /** The messages of the library quote the token, so none of them is passed on. */
    private static DecodedJWT decoded(String text) {
        if (text.chars().filter(character -> character == '.').count() != 2) {
            throw refused("it is not a JWT of three parts");
        }
        try {
            return JWT.decode(text);
        } catch (JWTDecodeException | DateTimeException malformed) {
            throw refused(malformed.getCause() instanceof IllegalArgumentException ? "a part of it is not base64url"
                    : "a part of it is not a JSON object, or exp, nbf or iat is not a time in seconds");
        }
    }
}
