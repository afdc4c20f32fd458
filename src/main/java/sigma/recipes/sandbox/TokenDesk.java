package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import sigma.recipes.contract.ApiRequest;

/**
 * Where tokens are given out (postToken) and recognized. Credentials choose the organization, and so does a token. Safe
 * for threads.
 */
final class TokenDesk {

    private static final String BASIC = "basic ";
    private static final String BEARER = "bearer ";

    private final Queue<SandboxOrganization> organizations = new ConcurrentLinkedQueue<>();
    private final Map<String, SandboxOrganization> byToken = new ConcurrentHashMap<>();

    /**
     * Makes an organization known.
     *
     * @throws IllegalArgumentException where another one has the same client id
     */
    synchronized void open(SandboxOrganization organization) {
        if (knowing(organization.credentials().clientId()).isPresent()) {
            throw new IllegalArgumentException("Another organization of this sandbox has that client id");
        }
        organizations.add(organization);
    }

    /**
     * Answers a request for a token.
     *
     * @throws Refusal where the credentials or the refresh token are not known; that a wrong secret answers 401 is assumed
     */
    Issued answer(ApiRequest request, JsonNode form) {
        String grant = form.path("grant_type").asText();
        if (grant.equals("refresh_token")) {
            return renewed(form.path("refresh_token").asText());
        }
        if (!grant.equals("client_credentials")) {
            throw Refusal.notSimulated("The sandbox does not simulate the grant type of this request to postToken yet");
        }
        return signedIn(credentials(request, form));
    }

    /**
     * Returns who sent the request.
     *
     * @throws Refusal (401) where the request has no token, or one that was never given out
     */
    Bearer bearer(ApiRequest request) {
        String header = request.header("authorization").orElse("");
        if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw Refusal.unauthorized("Token missing or malformed");
        }
        String token = header.substring(BEARER.length()).strip();
        SandboxOrganization organization = byToken.get(token);
        if (organization == null || organization.tokens().renewable(token).isPresent()) {
            throw Refusal.unauthorized("Token missing or malformed");
        }
        return new Bearer(organization, token);
    }

    private Issued signedIn(Credentials given) {
        SandboxOrganization organization = knowing(given.clientId()).orElseThrow(TokenDesk::wrongCredentials);
        return issued(organization, credentials -> credentials.matching(given).orElseThrow(TokenDesk::wrongCredentials));
    }

    private Issued renewed(String refreshToken) {
        SandboxOrganization organization = Optional.ofNullable(byToken.get(refreshToken)).orElseThrow(TokenDesk::wrongToken);
        Tokens.Holder holder = organization.tokens().renewable(refreshToken).orElseThrow(TokenDesk::wrongToken);
        return issued(organization, credentials -> credentials.find(holder.clientId()).orElseThrow(TokenDesk::wrongToken));
    }

    private Optional<SandboxOrganization> knowing(String clientId) {
        return organizations.stream().filter(organization -> {
            synchronized (organization.state()) {
                return organization.state().credentials().find(clientId).isPresent();
            }
        }).findFirst();
    }

    private static Refusal wrongCredentials() {
        return Refusal.unauthorized("Invalid client credentials");
    }

    private static Refusal wrongToken() {
        return Refusal.invalid("Invalid access/refresh token");
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

    private Issued issued(SandboxOrganization organization, Function<ClientCredentials, Entity> used) {
        Tokens.Holder holder;
        synchronized (organization.state()) {
            ClientCredentials credentials = organization.state().credentials();
            holder = credentials.inUse(used.apply(credentials));
        }
        String access = organization.tokens().access(holder);
        String refresh = organization.tokens().refresh(holder);
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
