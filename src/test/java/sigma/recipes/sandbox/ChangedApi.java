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
 * Makes a sandbox serve a contract in which one operation is changed: it refuses requests that the changed contract no longer
 * accepts, such as those with unknown fields or parameters, and returns only what the changed contract describes.
 */
public final class ChangedApi implements Interceptor {

    private static final String JSON = "application/json";

    private final ContractCheck before;
    private final ContractCheck after;
    private final Operation original;
    private final Operation changed;
    private final CompiledParts oldParts = new CompiledParts();
    private final CompiledParts changedParts = new CompiledParts();

    /** Creates the API of a contract in which {@code changed} replaces {@code original}. */
    public ChangedApi(Operation original, Operation changed) {
        this.before = new ContractCheck(Contract.of(List.of(original)));
        this.after = new ContractCheck(Contract.of(List.of(changed)));
        this.original = original;
        this.changed = changed;
    }

    @Override
    public OutgoingResponse intercept(Request request, Function<ApiRequest, OutgoingResponse> api) {
        if (!request.operation().id().equals(original.id())) {
            return api.apply(request.sent());
        }
        List<Finding> news = news(request.sent());
        if (!news.isEmpty()) {
            throw ErrorMessages.of(news);
        }
        if (sendsMore(request.sent())) {
            throw Rejection.invalid("The body has a field that " + original.id() + " does not take");
        }
        OutgoingResponse response = api.apply(request.sent());
        return response.stream().isPresent() ? response : response.with(this::projected);
    }

    private List<Finding> news(ApiRequest request) {
        Set<List<String>> known = before.checkRequest(request).all().stream().map(ChangedApi::key).collect(Collectors.toSet());
        return after.checkRequest(request).all().stream().filter(finding -> !known.contains(key(finding))).toList();
    }

    /** The check does not report unknown fields of an object that describes no fields. */
    private boolean sendsMore(ApiRequest request) {
        Optional<JsonNode> body = MediaType.isJson(MediaType.of(request.header("content-type"))) ? Json.read(request.body()) : Optional.empty();
        Optional<SchemaPart> from = original.requestBody().flatMap(taken -> MediaType.choose(taken.content(), JSON));
        Optional<SchemaPart> to = changed.requestBody().flatMap(taken -> MediaType.choose(taken.content(), JSON));
        return body.isPresent() && from.isPresent() && to.isPresent()
                && !Projection.of(body.get(), oldParts.of(from.get()), changedParts.of(to.get())).equals(body.get());
    }

    private static List<String> key(Finding finding) {
        return List.of(finding.id(), finding.place());
    }

    private ApiResponse projected(ApiResponse response) {
        Optional<SchemaPart> from = part(original, response);
        Optional<SchemaPart> to = part(changed, response);
        if (!MediaType.isJson(response.mediaType()) || from.isEmpty() || to.isEmpty()) {
            return response;
        }
        return new ApiResponse(response.status(), response.headers(), Json.write(Projection.of(Json.read(response.body()).orElseThrow(),
                oldParts.of(from.get()), changedParts.of(to.get()))));
    }

    private static Optional<SchemaPart> part(Operation operation, ApiResponse response) {
        Map<String, SchemaPart> content = Optional.ofNullable(operation.successes().get(response.status()))
                .map(Operation.Response::content).orElse(Map.of());
        return MediaType.choose(content, response.mediaType());
    }
}
