package sigma.recipes.drift.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Difference;
import sigma.recipes.drift.change.Direction;
import sigma.recipes.drift.change.Place;
import sigma.recipes.drift.change.RuleKind;
import sigma.recipes.drift.compare.SchemaComparison;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.schema.Api;
import sigma.recipes.drift.schema.Schemas;
import sigma.recipes.drift.update.schema.SchemaEditor;
import sigma.recipes.drift.update.schema.SchemaNodes;
import sigma.recipes.drift.update.schema.SchemaWriter;

/** Edits one operation of the contract and the schemas that it uses, in place. */
final class OperationEditor {

    private static final String BODY = "requestBody";

    private final Document contract;
    private final ObjectNode operation;
    private final ParameterEditor parameters;
    private final ResponseEditor responses;
    private final OperationWriter writer;
    private final Api.Endpoint existing;
    private final Api.Endpoint published;

    /** A schema of the contract and its published counterpart. */
    private record Pair(ObjectNode existing, JsonNode published) {
    }

    /** Creates an editor; {@code existing} and {@code published} are the operation in the two documents, {@code item} is its path. */
    OperationEditor(Document contract, ObjectNode item, ObjectNode operation, OperationWriter writer, Api.Endpoint existing, Api.Endpoint published) {
        this.contract = contract;
        this.operation = operation;
        this.writer = writer;
        this.existing = existing;
        this.published = published;
        this.parameters = new ParameterEditor(contract, item, operation, writer);
        this.responses = new ResponseEditor(contract, (ObjectNode) operation.get("responses"), writer);
    }

    /**
     * Adds the changes of schemas to a schema editor.
     *
     * @return the object edited for each change; empty for other changes
     */
    Map<Change, Optional<ObjectNode>> schemas(List<Change> changes, SchemaEditor editor) {
        Map<Change, Optional<ObjectNode>> edited = new LinkedHashMap<>();
        for (Change change : changes) {
            Place part = change.place().part();
            SchemaWriter schemas = writer.schemas(part.direction());
            SchemaComparison comparison = schemas.comparison();
            List<ObjectNode> found = pair(part).stream().flatMap(pair -> comparison.traced(pair.existing(), pair.published()).stream()
                    .filter(trace -> isSame(trace.difference(), change))
                    .flatMap(trace -> editor.add(pair.existing(), trace, comparison.before().schemas(), schemas).stream())).toList();
            edited.put(change, found.stream().findFirst());
        }
        return edited;
    }

    private static boolean isSame(Difference difference, Change change) {
        return difference.rule() == change.rule() && difference.field().equals(change.field()) && difference.variants().equals(change.place().variants())
                && difference.before().equals(change.before()) && difference.after().equals(change.after());
    }

    /** Applies a change other than of a schema. */
    void edit(Change change) {
        Place place = change.place();
        if (place.direction() == Direction.RESPONSE) {
            responses.edit(change, published);
        } else if (place.direction() == Direction.REQUEST && !place.isBody()) {
            parameters.edit(change, published, existing.path());
        } else if (place.direction() == Direction.REQUEST) {
            body(change);
        } else {
            whole(change);
        }
    }

    private void whole(Change change) {
        switch (change.rule().kind()) {
            case OPERATION_DEPRECATED, OPERATION_UNDEPRECATED -> SchemaNodes.flag(operation, "deprecated", published.deprecated());
            case OPERATION_SECURITY_CHANGED, OPERATION_SECURITY_LOOSENED -> writer.security(operation, published);
            default -> {
                // The next comparison reports it.
            }
        }
    }

    private void body(Change change) {
        Optional<Api.Body> now = published.body();
        RuleKind kind = change.rule().kind();
        if (kind == RuleKind.BODY_ADDED || kind == RuleKind.BODY_ADDED_REQUIRED) {
            operation.set(BODY, writer.body(now.orElseThrow()));
        } else if (kind == RuleKind.BODY_REMOVED) {
            operation.remove(BODY);
        } else if (contract.followed(operation.path(BODY)) instanceof ObjectNode body && now.isPresent()) {
            String type = change.place().mediaType();
            switch (kind) {
                case BODY_NOW_REQUIRED, BODY_NOW_OPTIONAL -> SchemaNodes.flag(body, "required", now.get().required());
                case MEDIA_TYPE_ADDED -> writer.addMediaType(body, type, now.get().content(), Direction.REQUEST);
                case MEDIA_TYPE_REMOVED -> MediaTypes.remove(body, type, now.get().content());
                default -> {
                    // The next comparison reports it.
                }
            }
        }
    }

    private Optional<Pair> pair(Place part) {
        if (part.direction() == Direction.RESPONSE) {
            return responses.find(part.status()).flatMap(response -> response(part, response));
        }
        if (part.direction() != Direction.REQUEST) {
            return Optional.empty();
        }
        if (part.isBody()) {
            return existing.body().isEmpty() || published.body().isEmpty() ? Optional.empty()
                    : MediaTypes.after(part.mediaType(), existing.body().get().content(), published.body().get().content())
                            .flatMap(after -> media((ObjectNode) contract.followed(operation.get(BODY)), part.mediaType(), after));
        }
        return existing.inputs().entrySet().stream().filter(each -> Place.parameter(each.getValue().in(), each.getValue().name()).equals(part))
                .findFirst().flatMap(input -> Optional.ofNullable(published.inputs().get(input.getKey())))
                .flatMap(after -> parameters.find(part).flatMap(node -> pair(node, after.schema())));
    }

    private Optional<Pair> response(Place part, ObjectNode response) {
        Api.Response before = existing.responses().get(part.status());
        Api.Response after = published.responses().get(part.status());
        if (before == null || after == null) {
            return Optional.empty();
        }
        if (part.in().equals(Place.HEADER)) {
            return Optional.ofNullable(after.headers().get(part.name()))
                    .flatMap(input -> responses.header(response, part.name()).flatMap(header -> pair(header, input.schema())));
        }
        return MediaTypes.after(part.mediaType(), before.content(), after.content()).flatMap(schema -> media(response, part.mediaType(), schema));
    }

    private static Optional<Pair> media(ObjectNode holder, String type, JsonNode published) {
        return MediaTypes.find(holder, type).flatMap(media -> pair(media, published));
    }

    private static Optional<Pair> pair(ObjectNode holder, JsonNode published) {
        JsonNode after = published.isObject() ? published : Schemas.ANYTHING;
        return holder.path("schema") instanceof ObjectNode existing ? Optional.of(new Pair(existing, after)) : Optional.empty();
    }
}
