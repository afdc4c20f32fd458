package sigma.recipes.drift.update;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Direction;
import sigma.recipes.drift.change.RuleKind;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.schema.Api;
import sigma.recipes.drift.update.schema.SchemaNodes;

/** Edits the responses of an operation in place: statuses, media types, headers. */
final class ResponseEditor {

    private static final String HEADERS = "headers";
    private static final String CONTENT = "content";

    private final Document contract;
    private final ObjectNode responses;
    private final OperationWriter writer;

    ResponseEditor(Document contract, ObjectNode responses, OperationWriter writer) {
        this.contract = contract;
        this.responses = responses;
        this.writer = writer;
    }

    void edit(Change change, Api.Endpoint published) {
        String status = change.place().status();
        Api.Response now = published.responses().getOrDefault(status, new Api.Response(Map.of(), Map.of()));
        switch (change.rule().kind()) {
            case SUCCESS_CHANGED -> responses.set(change.after(), responses.remove(change.before()));
            case SUCCESS_ADDED -> responses.set(status, writer.response(status, now));
            case SUCCESS_REMOVED -> responses.remove(status);
            default -> find(status).ifPresent(response -> edit(change, response, status, now));
        }
    }

    private void edit(Change change, ObjectNode response, String status, Api.Response now) {
        String name = change.place().name();
        switch (change.rule().kind()) {
            case BODY_ADDED -> response.set(CONTENT, writer.response(status, now).get(CONTENT));
            case BODY_REMOVED -> response.remove(CONTENT);
            case MEDIA_TYPE_ADDED -> writer.addMediaType(response, change.place().mediaType(), now.content(), Direction.RESPONSE);
            case MEDIA_TYPE_REMOVED -> MediaTypes.remove(response, change.place().mediaType(), now.content());
            case HEADER_ADDED -> response.withObjectProperty(HEADERS).set(now.headers().get(name).name(), writer.header(now.headers().get(name)));
            case HEADER_REMOVED, OPTIONAL_HEADER_REMOVED -> removeHeader(response, name);
            case HEADER_NOW_OPTIONAL, HEADER_NOW_REQUIRED -> header(response, name).ifPresent(header ->
                    SchemaNodes.flag(header, "required", change.rule().kind() == RuleKind.HEADER_NOW_REQUIRED));
            default -> {
                // Differences of schemas are edited elsewhere.
            }
        }
    }

    /** Returns a response, wherever it is written. */
    Optional<ObjectNode> find(String status) {
        return contract.followed(responses.path(status)) instanceof ObjectNode response ? Optional.of(response) : Optional.empty();
    }

    /** Returns a header, ignoring the case of its name. */
    Optional<ObjectNode> header(ObjectNode response, String name) {
        return response.path(HEADERS).properties().stream().filter(each -> each.getKey().equalsIgnoreCase(name))
                .map(each -> (ObjectNode) contract.followed(each.getValue())).findFirst();
    }

    private static void removeHeader(ObjectNode response, String name) {
        ObjectNode headers = response.withObjectProperty(HEADERS);
        headers.properties().removeIf(each -> each.getKey().equalsIgnoreCase(name));
        SchemaNodes.part(response, HEADERS, headers);
    }
}
