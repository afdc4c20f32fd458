package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.sandbox.call.Arguments;
import sigma.recipes.sandbox.call.ErrorMessages;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.oauth.CredentialsStore;
import sigma.recipes.sandbox.oauth.SubjectToken;
import sigma.recipes.sandbox.oauth.Tokens;
import sigma.recipes.sandbox.store.Entity;

/** Issues tokens (postToken) and recognizes them. Credentials and tokens identify the organization. Thread-safe. */
final class OAuthEndpoint {

    static final String TOKENS = "postToken";

    private static final String BASIC = "basic ";
    private static final String BEARER = "bearer ";
    private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

    private final Map<String, SandboxOrganization> byMark = new ConcurrentHashMap<>();
    /** Where each client id was last found. */
    private final Map<String, SandboxOrganization> byClientId = new ConcurrentHashMap<>();

    /** Registers an organization with random credentials, which are unused. */
    synchronized void open(SandboxOrganization organization) {
        byMark.put(organization.tokens().mark(), organization);
        byClientId.put(organization.credentials().clientId(), organization);
    }

    /**
     * Registers an organization with given credentials.
     *
     * @throws IllegalArgumentException if another one has the same client id
     */
    synchronized void openGiven(SandboxOrganization organization) {
        if (knowing(organization.credentials().clientId()).isPresent()) {
            throw new IllegalArgumentException("Another organization of this sandbox has that client id");
        }
        open(organization);
    }

    /**
     * Handles a token request.
     *
     * @throws Rejection if the credentials or the refresh token are unknown; the 401 for a wrong secret is assumed
     */
    ObjectNode response(ApiRequest request, JsonNode form) {
        return switch (form.path("grant_type").asText()) {
            case "client_credentials" -> signedIn(request, credentials(request, form));
            case "refresh_token" -> renewed(request, form.path("refresh_token").asText());
            default -> exchanged(request, form);
        };
    }

    /** Returns the organization of a token request, whether or not it will succeed. */
    Optional<SandboxOrganization> requested(ApiRequest request) {
        JsonNode form = Arguments.form(request);
        return switch (form.path("grant_type").asText()) {
            case "client_credentials" -> knowing(authorization(request, BASIC).map(sent -> decoded(sent).split(":", 2)[0])
                    .orElse(form.path("client_id").asText()));
            case "refresh_token" -> ofToken(form.path("refresh_token").asText());
            default -> ofToken(form.path("actor_token").asText());
        };
    }

    /** Returns the organization that issued the token of a request, even if the token has expired. */
    Optional<SandboxOrganization> known(ApiRequest request) {
        return authorization(request, BEARER).flatMap(this::bearer).map(Authentication::organization);
    }

    /**
     * Returns the caller of a request.
     *
     * @throws Rejection (401) if the request has no token or an unknown one
     */
    Authentication bearer(ApiRequest request) {
        return authorization(request, BEARER).flatMap(this::bearer)
                .orElseThrow(() -> Rejection.unauthorized("Token missing or malformed"));
    }

    private Authentication actor(ApiRequest request, String token) {
        if (authorization(request, BEARER).filter(sent -> !sent.equals(token)).isPresent()) {
            throw Rejection.invalid("actor_token is another token than that of the header Authorization");
        }
        return bearer(token).filter(bearer -> bearer.organization().tokens().holder(token).isPresent())
                .orElseThrow(OAuthEndpoint::wrongToken);
    }

    private Optional<Authentication> bearer(String token) {
        return ofToken(token).filter(organization -> organization.tokens().gaveOut(token))
                .map(organization -> new Authentication(organization, token));
    }

    private Optional<SandboxOrganization> ofToken(String token) {
        return Optional.ofNullable(byMark.get(Tokens.mark(token)));
    }

    private ObjectNode signedIn(ApiRequest request, Credentials given) {
        SandboxOrganization organization = knowing(given.clientId()).orElseThrow(OAuthEndpoint::wrongCredentials);
        return renewable(request, organization, credentials -> credentials.matching(given.clientId(), given.clientSecret())
                .orElseThrow(OAuthEndpoint::wrongCredentials));
    }

    private ObjectNode renewed(ApiRequest request, String refreshToken) {
        SandboxOrganization organization = ofToken(refreshToken).orElseThrow(OAuthEndpoint::wrongToken);
        Tokens.Holder holder = organization.tokens().renewable(refreshToken).orElseThrow(OAuthEndpoint::wrongToken);
        return renewable(request, organization,
                credentials -> credentials.find(holder.clientId()).orElseThrow(OAuthEndpoint::wrongToken));
    }

    private ObjectNode renewable(ApiRequest request, SandboxOrganization organization, Function<CredentialsStore,
            Entity> used) {
        CredentialsStore credentials = new CredentialsStore(organization.state());
        return issued(request, organization, () -> credentials.inUse(used.apply(credentials)), holder -> Json.object()
                .put("refresh_token", organization.tokens().refresh(holder)).put("token_type", "bearer"));
    }

    private ObjectNode exchanged(ApiRequest request, JsonNode form) {
        TokenExchange exchange = new TokenExchange(actor(request, form.path("actor_token").asText()),
                SubjectToken.read(form.path("subject_token").asText()));
        return issued(request, exchange.actor().organization(), exchange::holder, holder -> Json.object()
                .put("issued_token_type", ACCESS_TOKEN).put("token_type", "Bearer"));
    }

    private static ObjectNode issued(ApiRequest request, SandboxOrganization organization, Supplier<Tokens.Holder> found,
                                 Function<Tokens.Holder, ObjectNode> rest) {
        if (organization.enforces(TokenRule.NO_BASIC) && authorization(request, BASIC).isPresent()) {
            throw wrongToken();
        }
        Tokens.Holder holder;
        synchronized (organization.state()) {
            holder = found.get();
        }
        ObjectNode response = Json.object().put("access_token", organization.tokens().access(holder));
        response.setAll(rest.apply(holder));
        return response.put("expires_in", Tokens.LIFE.toSeconds());
    }

    private Optional<SandboxOrganization> knowing(String clientId) {
        Optional<SandboxOrganization> last = Optional.ofNullable(byClientId.get(clientId));
        if (last.filter(organization -> knows(organization, clientId)).isPresent()) {
            return last;
        }
        Optional<SandboxOrganization> found = byMark.values().stream().filter(organization -> knows(organization, clientId)).findFirst();
        found.ifPresentOrElse(organization -> byClientId.put(clientId, organization), () -> byClientId.remove(clientId));
        return found;
    }

    private static boolean knows(SandboxOrganization organization, String clientId) {
        synchronized (organization.state()) {
            return new CredentialsStore(organization.state()).find(clientId).isPresent();
        }
    }

    private static Rejection wrongCredentials() {
        return Rejection.unauthorized("Invalid client credentials");
    }

    private static Rejection wrongToken() {
        return Rejection.invalid("Invalid access/refresh token");
    }

    private static Credentials credentials(ApiRequest request, JsonNode form) {
        Optional<String[]> basic = authorization(request, BASIC).map(sent -> decoded(sent).split(":", 2));
        String id = basic.map(pair -> pair[0]).orElse(form.path("client_id").asText());
        String secret = basic.map(pair -> pair.length == 2 ? pair[1] : "").orElse(form.path("client_secret").asText());
        if (id.isBlank() || secret.isBlank()) {
            throw Rejection.invalid(ErrorMessages.expecting("string", "0." + (id.isBlank() ? "client_id" : "client_secret"),
                    "undefined"));
        }
        return new Credentials(id, secret);
    }

    private static Optional<String> authorization(ApiRequest request, String scheme) {
        return request.header("authorization").filter(header -> header.regionMatches(true, 0, scheme, 0, scheme.length()))
                .map(header -> header.substring(scheme.length()).strip());
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
