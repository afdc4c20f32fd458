package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.SchemaPart;
import sigma.recipes.contract.schema.SchemaView;
import sigma.recipes.sandbox.json.Json;

/**
 * A place of an operation that accepts an id.
 *
 * @param operation the operation
 * @param name      the place as the API names it
 * @param field     the name of the parameter or field
 * @param with      sets the id
 * @param id        returns the current id; empty if the request has none
 */
record IdPlace(Operation operation, String name, String field, BiFunction<RequestDraft, String, RequestDraft> with,
               Function<RequestDraft, Optional<String>> id) {

    /** Returns the places of an operation whose schemas match. */
    static Stream<IdPlace> of(Operation operation, Predicate<SchemaView> isId) {
        return Stream.concat(parameters(operation, isId), fields(operation, isId));
    }

    /** Returns whether the schema describes an id; ids of other systems, such as a project of a warehouse, may be any text. */
    static boolean isId(SchemaView view) {
        return view.keyword("format").asText().equals("uuid")
                || List.of("a member id", "a UUID or a urlId").contains(view.keyword("title").asText());
    }

    private static Stream<IdPlace> parameters(Operation operation, Predicate<SchemaView> isId) {
        return operation.parameters().stream().filter(parameter -> isId.test(SchemaView.of(parameter.schema().document())))
                .map(Operation.Parameter::name).map(name -> operation.path().contains("{" + name + "}")
                        ? new IdPlace(operation, name, name, (draft, id) -> draft.withPath(name, id),
                                draft -> Optional.of(draft.path().get(name)))
                        : new IdPlace(operation, name, name, (draft, id) -> draft.withQuery(name, id),
                                draft -> Optional.ofNullable(draft.query().get(name))));
    }

    private static Stream<IdPlace> fields(Operation operation, Predicate<SchemaView> isId) {
        Optional<SchemaPart> body = RequestDraft.schema(operation);
        return body.stream().flatMap(part -> BodyPlace.of(SchemaView.of(part.document()), SampleValues.plain()).stream())
                .filter(place -> isId.test(place.view())).map(place -> new IdPlace(operation, place.place(), place.field(),
                        (draft, id) -> draft.withBody(around(place, id, draft.body().orElseThrow())),
                        draft -> draft.body().map(whole -> whole.at(pointer(place))).filter(JsonNode::isTextual)
                                .map(JsonNode::textValue)));
    }

    /** Sends the variant of the body that has the field, if the smallest request has another one. */
    private static JsonNode around(BodyPlace place, String id, JsonNode body) {
        JsonNode form = place.with().apply(Json.NODES.textNode(id));
        return place.choice().isPresent() ? form : place.top(form, body);
    }

    private static String pointer(BodyPlace place) {
        return place.place().substring(1).replace('.', '/');
    }

    @Override
    public String toString() {
        return operation.id() + " " + name;
    }
}
