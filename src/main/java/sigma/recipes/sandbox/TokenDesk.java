package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import sigma.recipes.contract.ApiRequest;

/**
 * Where tokens are given out (postToken) and recognized. Credentials choose the organization, and so does a token. Safe
 * for threads.
 */
final class TokenDesk {

    private static final String BASIC = "basic ";
    private static final String BEARER = "bearer ";

    private final Map<String, SandboxOrganization> byClientId = new ConcurrentHashMap<>();
    private final Map<String, SandboxOrganization> byToken = new ConcurrentHashMap<>();

    /**
     * Makes an organization known.
     *
     * @throws IllegalArgumentException where another one has the same client id
     */
    void open(SandboxOrganization organization) {
        if (byClientId.putIfAbsent(organization.credentials().clientId(), organization) != null) {
            throw new IllegalArgumentException("Another organization of this sandbox has that client id");
        }
    }

    /**
     * Answers a request for a token.
     *
     * @throws Refusal where the credentials or the refresh token are not known; that a wrong secret answers 401 is assumed
     */
    Issued answer(ApiRequest request, JsonNode form) {
        String grant = form.path("grant_type").asText();
        if (grant.equals("refresh_token")) {
            SandboxOrganization organization = Optional.ofNullable(byToken.get(form.path("refresh_token").asText()))
                    .filter(known -> known.tokens().isRefresh(form.path("refresh_token").asText()))
                    .orElseThrow(() -> Refusal.invalid("Invalid access/refresh token"));
            return issued(inUse(organization));
        }
        if (!grant.equals("client_credentials")) {
            throw Refusal.notSimulated("The sandbox does not simulate the grant type of this request to postToken yet");
        }
        return issued(signedIn(credentials(request, form)));
    }

    /**
     * Returns the organization of the caller.
     *
     * @throws Refusal (401) where the request has no token, or one that was never given out or has ended
     */
    SandboxOrganization caller(ApiRequest request) {
        String header = request.header("authorization").orElse("");
        if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw Refusal.unauthorized("Token missing or malformed");
        }
        String token = header.substring(BEARER.length()).strip();
        SandboxOrganization organization = byToken.get(token);
        if (organization == null || organization.tokens().isRefresh(token)) {
            throw Refusal.unauthorized("Token missing or malformed");
        }
        return organization;
    }

    /**
     * Demands that the token of the request is still good.
     *
     * @throws Refusal (401) where it has ended
     */
    void mustBeGood(ApiRequest request, SandboxOrganization organization) {
        String token = request.header("authorization").orElse("").substring(BEARER.length()).strip();
        if (!organization.tokens().isGood(token)) {
            throw Refusal.unauthorized("We cannot verify your identity. Please try again later.");
        }
    }

    private SandboxOrganization signedIn(Credentials given) {
        SandboxOrganization organization = byClientId.get(given.clientId());
        if (organization == null || !organization.credentials().clientSecret().equals(given.clientSecret())) {
            throw Refusal.unauthorized("Invalid client credentials");
        }
        return inUse(organization);
    }

    private static SandboxOrganization inUse(SandboxOrganization organization) {
        if (!Shown.active(organization.owner())) {
            throw Refusal.invalid("The owner of these credentials is deactivated");
        }
        return organization;
    }

    private static Credentials credentials(ApiRequest request, JsonNode form) {
        String header = request.header("authorization").orElse("");
        String id = form.path("client_id").asText();
        String secret = form.path("client_secret").asText();
        if (header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            String[] pair = decoded(header.substring(BASIC.length()).strip()).split(":", 2);
            id = pair[0];
            secret = pair.length == 2 ? pair[1] : "";
        }
        if (id.isBlank() || secret.isBlank()) {
            throw Refusal.invalid(Wording.expecting("string", "0." + (id.isBlank() ? "client_id" : "client_secret"),
                    "undefined"));
        }
        return new Credentials(id, secret);
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private Issued issued(SandboxOrganization organization) {
        String access = organization.tokens().access();
        String refresh = organization.tokens().refresh();
        byToken.put(access, organization);
        byToken.put(refresh, organization);
        return new Issued(organization, Json.object().put("access_token", access).put("refresh_token", refresh)
                .put("token_type", "bearer").put("expires_in", Tokens.LIFE.toSeconds()));
    }

    /**
     * A token that was given out.
     *
     * @param organization the organization that it leads to
     * @param answer       the body that brings it
     */
    record Issued(SandboxOrganization organization, ObjectNode answer) {
    }
}
