package sigma.recipes.drift.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Direction;
import sigma.recipes.drift.change.Place;
import sigma.recipes.drift.change.Rule;
import sigma.recipes.drift.schema.Api;
import sigma.recipes.drift.update.files.DraftSchemas;
import sigma.recipes.drift.update.schema.KeptDifferences;
import sigma.recipes.drift.update.schema.SchemaUpdater;
import sigma.recipes.drift.update.schema.ValueEdits;

/** Brings an operation of our contract up to its counterpart in a published document. */
final class OperationUpdater {

    private static final String CONTENT = "content";
    private static final String BODY = "requestBody";
    private static final String ANSWERS = "responses";
    private static final String REQUIRED = "required";

    private final DraftSchemas drafts;
    private final ContentEdits edits;
    private final OperationWriter added;
    private final SchemaUpdater sent;
    private final SchemaUpdater answered;
    private final ObjectNode operation;
    private final Api.Endpoint young;
    private final List<Change> live;
    private final List<Change> known;

    /**
     * Creates a revision of one operation.
     *
     * @param tools     what it is done with
     * @param operation the operation, changed in place
     * @param young     what it is to be
     * @param changes   what is to be done
     * @param known     what is to stay
     */
    OperationUpdater(Tools tools, ObjectNode operation, Api.Endpoint young, List<Change> changes, List<Change> known) {
        this.drafts = tools.drafts();
        this.edits = new ContentEdits(drafts, young.id(), known);
        this.added = tools.added();
        this.sent = tools.sent();
        this.answered = tools.answered();
        this.operation = operation;
        this.young = young;
        this.live = changes;
        this.known = known;
    }

    /**
     * What an operation is revised with.
     *
     * @param drafts   parts as operations want them
     * @param added    writes what ours lacks
     * @param sent     revises schemas of what is sent
     * @param answered revises schemas of what is answered
     * @param security writes which credentials are good
     */
    record Tools(DraftSchemas drafts, OperationWriter added, SchemaUpdater sent, SchemaUpdater answered, Security security) {
    }

    void of(Api.Endpoint old, Security security) {
        schemas(old);
        new ParameterUpdater(drafts, added, operation).of(old, young, live);
        live.forEach(each -> whole(each, security));
        live.forEach(this::body);
        ResponseUpdater answers = new ResponseUpdater(edits, added, (ObjectNode) operation.get(ANSWERS), young);
        live.forEach(answers::of);
        if (operation.path("parameters").isEmpty()) {
            operation.remove("parameters");
        }
    }

    private void schemas(Api.Endpoint old) {
        Set<Place> places = live.stream().map(each -> each.place().part()).collect(Collectors.toCollection(LinkedHashSet::new));
        for (Place place : places) {
            String type = place.mediaType();
            if (place.direction() == Direction.REQUEST && !type.isEmpty() && old.body().isPresent() && young.body().isPresent()) {
                theirs(type, old.body().get().content(), young.body().get().content())
                        .ifPresent(schema -> operation.set(BODY, revised(operation.get(BODY), place, type, schema, sent)));
            } else if (old.answers().containsKey(place.status()) && !place.in().isEmpty()) {
                answer(old, place);
            }
        }
        old.inputs().forEach((key, input) -> {
            Place place = Place.parameter(input.in(), input.name());
            JsonNode parameter = ParameterUpdater.find(drafts, operation, input);
            Api.Input other = young.inputs().get(ParameterUpdater.renamed(key, input, all().toList()));
            if (places.contains(place) && other != null && !parameter.isMissingNode()) {
                JsonNode schema = sent.of(drafts.followed(parameter).path("schema"), other.schema(), KeptDifferences.at(place, known));
                if (schema != drafts.followed(parameter).path("schema")) {
                    ParameterUpdater.replace(operation, parameter,
                            drafts.edited(parameter, young.id(), each -> each.set("schema", schema)));
                }
            }
        });
    }

    private void answer(Api.Endpoint old, Place place) {
        String status = place.status();
        String now = all().filter(each -> each.rule() == Rule.RESPONSE_SUCCESS_CHANGED).map(Change::after)
                .findFirst().orElse(status);
        Api.Answer other = young.answers().getOrDefault(status, young.answers().get(now));
        ObjectNode all = (ObjectNode) operation.get(ANSWERS);
        if (other == null || !all.has(status)) {
            return;
        }
        if (place.in().equals(Place.HEADER)) {
            header(all, status, place.name(), other, place);
        } else {
            theirs(place.mediaType(), old.answers().get(status).content(), other.content())
                    .ifPresent(schema -> all.set(status, revised(all.get(status), place, place.mediaType(), schema, answered)));
        }
    }

    /** Another status or name that is to stay ours is still theirs. */
    private Stream<Change> all() {
        return Stream.concat(live.stream(), known.stream());
    }

    private void header(ObjectNode all, String status, String name, Api.Answer other, Place place) {
        if (other.headers().containsKey(name)) {
            all.set(status, drafts.edited(all.get(status), young.id(), answer -> answer.path("headers").properties().forEach(each -> {
                if (each.getKey().equalsIgnoreCase(name)) {
                    each.setValue(drafts.edited(each.getValue(), young.id(), header -> header.set("schema",
                            answered.of(header.path("schema"), other.headers().get(name).schema(), KeptDifferences.at(place, known)))));
                }
            })));
        }
    }

    /** Finds what a media type holds now; of two that hold one type each, one takes the place of the other. */
    private static Optional<JsonNode> theirs(String type, Map<String, JsonNode> old, Map<String, JsonNode> young) {
        boolean swapped = old.size() == 1 && young.size() == 1 && old.containsKey(type);
        return Optional.ofNullable(swapped ? young.values().iterator().next() : old.containsKey(type) ? young.get(type) : null);
    }

    private JsonNode revised(JsonNode holder, Place place, String type, JsonNode theirs, SchemaUpdater revision) {
        JsonNode ours = drafts.followed(holder).path(CONTENT).path(type);
        JsonNode schema = ours.isMissingNode() ? ours : revision.of(schema(ours), theirs, KeptDifferences.at(place, known));
        if (ours.isMissingNode() || schema == schema(ours)) {
            return holder;
        }
        return drafts.edited(holder, young.id(), each -> ((ObjectNode) each.get(CONTENT).get(type)).set("schema", schema));
    }

    private static JsonNode schema(JsonNode media) {
        return media.path("schema").isObject() ? media.get("schema") : JsonNodeFactory.instance.objectNode();
    }

    private void whole(Change each, Security security) {
        switch (each.rule()) {
            case OPERATION_ID_CHANGED -> ValueEdits.text(operation, "operationId", each.after().isEmpty() ? each.before() : each.after());
            case OPERATION_DEPRECATED -> operation.put("deprecated", true);
            case OPERATION_UNDEPRECATED -> operation.remove("deprecated");
            case OPERATION_SECURITY_CHANGED, OPERATION_SECURITY_LOOSENED -> security.set(operation, young.security().orElseThrow());
            default -> {
                // Not of the operation as a whole.
            }
        }
    }

    private void body(Change each) {
        if (each.place().direction() != Direction.REQUEST || !each.place().isBody()) {
            return;
        }
        String type = each.place().mediaType();
        switch (each.rule()) {
            case REQUEST_BODY_ADDED, REQUEST_BODY_ADDED_REQUIRED -> operation.set(BODY, added.body(young.body().orElseThrow()));
            case REQUEST_BODY_REMOVED -> operation.remove(BODY);
            case REQUEST_BODY_NOW_REQUIRED -> edits.edit(operation, BODY, body -> body.put(REQUIRED, true));
            case REQUEST_BODY_NOW_OPTIONAL -> edits.edit(operation, BODY, body -> body.remove(REQUIRED));
            case REQUEST_MEDIA_TYPE_ADDED ->
                    edits.edit(operation, BODY, body -> ContentEdits.add(body, type,
                            added.sentAs(young.body().orElseThrow().content().get(type))));
            case REQUEST_MEDIA_TYPE_REMOVED ->
                    edits.edit(operation, BODY, body -> edits.remove(body, "body", type, young.body().orElseThrow().content()));
            default -> {
                // Not of the body as a whole.
            }
        }
    }
}
