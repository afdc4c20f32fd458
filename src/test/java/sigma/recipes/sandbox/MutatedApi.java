package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.sandbox.call.Arguments;
import sigma.recipes.sandbox.http.OutgoingResponse;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.oauth.CredentialsStore;
import sigma.recipes.sandbox.oauth.Tokens;
import sigma.recipes.sandbox.store.State;

/** The mutations of a sandbox's API, each for one operation of one organization. Thread-safe. */
public final class MutatedApi implements Interceptor {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final List<Mutated> all = new CopyOnWriteArrayList<>();

    private record Mutated(SandboxOrganization organization, ApiMutation mutation) {
    }

    /** Mutates the API of one organization. */
    public void add(SandboxOrganization organization, ApiMutation mutation) {
        all.add(new Mutated(organization, mutation));
    }

    @Override
    public OutgoingResponse intercept(Request request, Function<ApiRequest, OutgoingResponse> api) {
        String operation = request.operation().id();
        Optional<SandboxOrganization> organization = request.organization().or(() -> unauthenticated(operation));
        if (organization.isEmpty()) {
            return api.apply(request.sent());
        }
        SandboxOrganization mutated = organization.get();
        ApiRequest sent = sent(request, mutated);
        OutgoingResponse response = of(mutated, operation, ApiMutation.AcknowledgedWrite.class).findAny().isPresent()
                ? withoutEffect(mutated, () -> api.apply(sent)) : api.apply(sent);
        List<ApiMutation.OfResponses> mutations = of(mutated, operation, ApiMutation.OfResponses.class).toList();
        return mutations.isEmpty() ? response : OutgoingResponse.of(mutations.stream()
                .reduce(response.whole(), MutatedResponse::of, (one, other) -> other));
    }

    private ApiRequest sent(Request request, SandboxOrganization organization) {
        String operation = request.operation().id();
        ApiRequest sent = request.sent();
        if (of(organization, operation, ApiMutation.Unauthenticated.class).findAny().isPresent()) {
            sent = operation.equals(OAuthEndpoint.TOKENS) ? withGoodCredentials(sent, organization)
                    : request.organization().isPresent() ? sent : withGoodToken(sent, organization);
        }
        List<String> ignored = of(organization, operation, ApiMutation.ParameterIgnored.class)
                .map(ApiMutation.ParameterIgnored::name).toList();
        Map<String, String> fixed = of(organization, operation, ApiMutation.ParameterFixed.class)
                .collect(Collectors.toMap(ApiMutation.ParameterFixed::name, ApiMutation.ParameterFixed::value));
        if (!ignored.isEmpty() || !fixed.isEmpty()) {
            sent = withoutFields(withQuery(sent, ignored, fixed), ignored);
        }
        return MutatedResponse.of(sent, of(organization, operation, ApiMutation.FieldFixed.class).toList());
    }

    private <T extends ApiMutation> Stream<T> of(SandboxOrganization organization, String operation, Class<T> kind) {
        return all.stream().filter(one -> one.organization() == organization)
                .map(Mutated::mutation).filter(one -> one.operationId().equals(operation)).filter(kind::isInstance).map(kind::cast);
    }

    private Optional<SandboxOrganization> unauthenticated(String operation) {
        return all.stream().filter(one -> one.mutation().equals(new ApiMutation.Unauthenticated(operation)))
                .map(Mutated::organization).findFirst();
    }

    private static ApiRequest withGoodToken(ApiRequest request, SandboxOrganization organization) {
        String token = organization.tokens().access(new Tokens.Holder(organization.credentials().clientId(),
                organization.owner().id()));
        Map<String, List<String>> headers = new LinkedHashMap<>(request.headers());
        headers.put("authorization", List.of("Bearer " + token));
        return new ApiRequest(request.method(), request.uri(), headers, request.body());
    }

    private static ApiRequest withGoodCredentials(ApiRequest request, SandboxOrganization organization) {
        ObjectNode form = Arguments.form(request);
        Credentials good = new CredentialsStore(organization.state()).find(form.path("client_id").asText())
                .map(known -> new Credentials(known.id(), known.text("clientSecret"))).orElse(organization.credentials());
        form.put("client_id", good.clientId()).put("client_secret", good.clientSecret());
        String text = form.properties().stream().map(field -> field.getKey() + "=" + encoded(field.getValue().asText()))
                .collect(Collectors.joining("&"));
        return new ApiRequest(request.method(), request.uri(), Map.of("content-type", List.of(FORM)),
                text.getBytes(StandardCharsets.UTF_8));
    }

    private static ApiRequest withQuery(ApiRequest request, List<String> ignored, Map<String, String> fixed) {
        String query = request.uri().getRawQuery() == null ? "" : request.uri().getRawQuery();
        Map<String, List<String>> parameters = Arguments.fields(query);
        parameters.keySet().removeAll(ignored);
        fixed.forEach((name, value) -> parameters.put(name, List.of(value)));
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, values) -> values.forEach(value -> pairs.add(encoded(name) + "=" + encoded(value))));
        URI uri = URI.create(request.uri().getRawPath() + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs)));
        return new ApiRequest(request.method(), uri, request.headers(), request.body());
    }

    private static ApiRequest withoutFields(ApiRequest request, List<String> names) {
        return Json.read(request.body()).filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast)
                .map(body -> new ApiRequest(request.method(), request.uri(), request.headers(), Json.write(body.remove(names))))
                .orElse(request);
    }

    /** Returns a response, and reverts all changes that were made to produce it. */
    private static OutgoingResponse withoutEffect(SandboxOrganization organization, Supplier<OutgoingResponse> response) {
        State state = organization.state();
        synchronized (state) {
            Snapshot before = Snapshot.of(state);
            OutgoingResponse created = response.get();
            before.restore();
            return created;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
