package sigma.recipes.client.call;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.client.request.ApiAccess;
import sigma.recipes.client.token.Token;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.exchange.ApiResponse;

/** Requests tokens (postToken). The credentials are sent in the form: some organizations do not accept HTTP Basic. */
public final class TokenEndpoint implements TokenSlot.Source {

    private final ApiExecutor api;
    private final ApiAccess access;
    private final Operation operation;

    TokenEndpoint(ApiExecutor api, ApiAccess access, Operation operation) {
        this.api = api;
        this.access = access;
        this.operation = operation;
    }

    @Override
    public Token byCredentials() {
        return ask(Map.of("grant_type", "client_credentials"));
    }

    @Override
    public Token byRefresh(Token old) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", old.refresh().orElseThrow(
                () -> new IllegalArgumentException("This token came without a refresh token")));
        return ask(form);
    }

    @Override
    public void learned(Token token) {
        api.config().redaction().conceal(token.value());
    }

    private Token ask(Map<String, String> grant) {
        Map<String, String> form = new LinkedHashMap<>(grant);
        form.put("client_id", access.clientId());
        form.put("client_secret", access.clientSecret());
        ApiResponse response = api.token(operation, form);
        TokenRow row = api.read(operation, response, TokenRow.class);
        return new Token(row.value(), Duration.ofMillis(Math.round(row.seconds() * 1000)), api.now(),
                Optional.ofNullable(row.refresh()));
    }

    /** The body of the response. */
    private record TokenRow(@JsonProperty("access_token") String value,
                            @JsonProperty("expires_in") double seconds, @JsonProperty("refresh_token") String refresh) {
    }
}
