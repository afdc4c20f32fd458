package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.MediaType;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.SchemaPart;
import sigma.recipes.contract.check.ContractCheck;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.finding.Finding;
import sigma.recipes.contract.schema.CompiledParts;
import sigma.recipes.contract.schema.Projection;
import sigma.recipes.sandbox.call.ErrorMessages;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.http.OutgoingResponse;
import sigma.recipes.sandbox.json.Json;

/**
 * Lets a sandbox serve a contract in which one operation is another one: it refuses requests that the changed contract no
 * longer takes, be it that a field or a parameter is unknown to it, and returns what the changed contract still describes.
 */
public final class ChangedApi implements Interceptor {

    private static final String JSON = "application/json";

    private final ContractCheck before;
    private final ContractCheck after;
    private final Operation old;
    private final Operation young;
    private final CompiledParts oldParts = new CompiledParts();
    private final CompiledParts youngParts = new CompiledParts();

    /** Creates the API of a contract in which {@code young} takes the place of {@code old}. */
    public ChangedApi(Operation old, Operation young) {
        this.before = new ContractCheck(Contract.of(List.of(old)));
        this.after = new ContractCheck(Contract.of(List.of(young)));
        this.old = old;
        this.young = young;
    }

    @Override
    public OutgoingResponse intercept(Request request, Function<ApiRequest, OutgoingResponse> api) {
        if (!request.operation().id().equals(old.id())) {
            return api.apply(request.sent());
        }
        List<Finding> news = news(request.sent());
        if (!news.isEmpty()) {
            throw ErrorMessages.of(news);
        }
        if (sendsMore(request.sent())) {
            throw Rejection.invalid("The body has a field that " + old.id() + " does not take");
        }
        OutgoingResponse response = api.apply(request.sent());
        return response.stream().isPresent() ? response : response.with(this::projected);
    }

    private List<Finding> news(ApiRequest request) {
        Set<List<String>> known = before.checkRequest(request).all().stream().map(ChangedApi::key).collect(Collectors.toSet());
        return after.checkRequest(request).all().stream().filter(finding -> !known.contains(key(finding))).toList();
    }

    /** The check does not name unknown fields of an object that describes none. */
    private boolean sendsMore(ApiRequest request) {
        Optional<JsonNode> body = MediaType.isJson(MediaType.of(request.header("content-type"))) ? Json.read(request.body()) : Optional.empty();
        Optional<SchemaPart> from = old.requestBody().flatMap(taken -> MediaType.choose(taken.content(), JSON));
        Optional<SchemaPart> to = young.requestBody().flatMap(taken -> MediaType.choose(taken.content(), JSON));
        return body.isPresent() && from.isPresent() && to.isPresent()
                && !Projection.of(body.get(), oldParts.of(from.get()), youngParts.of(to.get())).equals(body.get());
    }

    private static List<String> key(Finding finding) {
        return List.of(finding.id(), finding.place());
    }

    private ApiResponse projected(ApiResponse response) {
        Optional<SchemaPart> from = part(old, response);
        Optional<SchemaPart> to = part(young, response);
        if (!MediaType.isJson(response.mediaType()) || from.isEmpty() || to.isEmpty()) {
            return response;
        }
        return new ApiResponse(response.status(), response.headers(), Json.write(Projection.of(Json.read(response.body()).orElseThrow(),
                oldParts.of(from.get()), youngParts.of(to.get()))));
    }

    private static Optional<SchemaPart> part(Operation operation, ApiResponse response) {
        Map<String, SchemaPart> content = Optional.ofNullable(operation.successes().get(response.status()))
                .map(Operation.Response::content).orElse(Map.of());
        return MediaType.choose(content, response.mediaType());
    }
}
