package sigma.recipes.drift.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import sigma.recipes.drift.change.Difference;
import sigma.recipes.drift.change.Direction;
import sigma.recipes.drift.change.ExporterLoss;
import sigma.recipes.drift.change.Place;
import sigma.recipes.drift.change.Rule;
import sigma.recipes.drift.change.RuleKind;
import sigma.recipes.drift.document.MediaTypeName;
import sigma.recipes.drift.document.StatusRange;
import sigma.recipes.drift.schema.Api;
import sigma.recipes.drift.schema.ComparedApi;
import sigma.recipes.drift.schema.JsonType;
import sigma.recipes.drift.schema.Schema;

/** Compares the requests and responses of two operations. */
final class EndpointComparison {

    private final InputComparison inputs;
    private final SchemaComparison request;
    private final SchemaComparison response;

    EndpointComparison(ComparedApi before, ComparedApi after) {
        this.request = new SchemaComparison(before, after, Direction.REQUEST);
        this.response = request.in(Direction.RESPONSE);
        this.inputs = new InputComparison(request);
    }

    void compare(Api.Endpoint before, Api.Endpoint after, EndpointChanges found) {
        Set<String> unread = new HashSet<>(before.unread());
        unread.addAll(after.unread());
        inputs.of(before, after, unread.contains(Api.Endpoint.INPUTS), found);
        if (!unread.contains(Api.Endpoint.BODY)) {
            body(before.body(), after.body(), found);
        }
        if (!unread.contains(Api.Endpoint.RESPONSES)) {
            responses(readable(before.responses(), unread), readable(after.responses(), unread), found);
        }
    }

    /** Adds the changes of a request that the API sends: clients read it, and write the response. */
    void compareReceived(Api.Endpoint before, Api.Endpoint after, EndpointChanges found) {
        Map<String, JsonNode> from = before.body().map(Api.Body::content).orElse(Map.of());
        Map<String, JsonNode> to = after.body().map(Api.Body::content).orElse(Map.of());
        if (from.isEmpty() != to.isEmpty()) {
            found.add(to.isEmpty() ? Rule.RESPONSE_BODY_REMOVED : Rule.RESPONSE_BODY_ADDED, Place.body(""), String.join(", ", from.keySet()), String.join(", ", to.keySet()));
        } else {
            contents(response, Place::body, from, to, found);
            if (!from.isEmpty()) {
                encodings(response, before.body().get(), after.body().get(), found);
            }
        }
        headers(input -> Place.parameter(input.in(), input.name()), before.inputs(), after.inputs(), found);
        before.responses().forEach((status, response) -> {
            if (after.responses().containsKey(status)) {
                contents(request, type -> Place.response(status, type), response.content(), after.responses().get(status).content(), found);
            } else if (isSuccess(status) && !after.responses().containsKey(StatusRange.of(status))) {
                found.add(Rule.RESPONSE_SUCCESS_REMOVED, Place.response(status), status, "");
            }
        });
    }

    /** A response that one of the documents omits may be unchanged. */
    private static Map<String, Api.Response> readable(Map<String, Api.Response> responses, Set<String> unread) {
        Map<String, Api.Response> readable = new LinkedHashMap<>(responses);
        readable.keySet().removeIf(status -> unread.contains(status) || unread.contains(StatusRange.of(status)));
        readable.replaceAll((status, response) -> unread.contains(status + Api.Endpoint.HEADERS)
                ? new Api.Response(Map.of(), response.content()) : response);
        return readable;
    }

    private void body(Optional<Api.Body> before, Optional<Api.Body> after, EndpointChanges found) {
        if (before.isEmpty() && after.isEmpty()) {
            return;
        }
        if (before.isEmpty()) {
            boolean required = after.get().required();
            found.add(required ? Rule.REQUEST_BODY_ADDED_REQUIRED : Rule.REQUEST_BODY_ADDED, Place.body(""), "", SchemaText.required(required));
            return;
        }
        if (after.isEmpty()) {
            found.add(Rule.REQUEST_BODY_REMOVED, Place.body(""), SchemaText.required(before.get().required()), "");
            return;
        }
        found.required(Place.body(""), before.get().required(), after.get().required(), Rule.REQUEST_BODY_NOW_REQUIRED, Rule.REQUEST_BODY_NOW_OPTIONAL);
        contents(request, Place::body, before.get().content(), after.get().content(), found);
        encodings(request, before.get(), after.get(), found);
    }

    /** Adds the changes of how the fields of forms are written that both documents describe. */
    private static void encodings(SchemaComparison schemas, Api.Body before, Api.Body after, EndpointChanges found) {
        for (String type : before.content().keySet()) {
            if (after.content().containsKey(type)) {
                Map<String, String> from = before.encodings().getOrDefault(type, Map.of());
                Map<String, String> to = after.encodings().getOrDefault(type, Map.of());
                Set<String> fields = new TreeSet<>(schemas.before().schemas().of(before.content().get(type)).object().properties().keySet());
                fields.retainAll(schemas.after().schemas().of(after.content().get(type)).object().properties().keySet());
                fields.stream().filter(field -> !from.getOrDefault(field, "").equals(to.getOrDefault(field, ""))).forEach(field -> found.add(Place.body(type),
                        Difference.of(schemas.rule(encoding(schemas.direction(), from.getOrDefault(field, ""), to.getOrDefault(field, ""))), field,
                                from.getOrDefault(field, "as usual"), to.getOrDefault(field, "as usual"))));
            }
        }
    }

    private static RuleKind encoding(Direction direction, String before, String after) {
        boolean request = direction == Direction.REQUEST;
        List<String> wide = List.of((request ? after : before).split(", "));
        List<String> narrow = List.of((request ? before : after).split(", "));
        boolean covered = !before.isEmpty() && !after.isEmpty() && narrow.stream().allMatch(type -> wide.stream()
                .anyMatch(range -> range.equals(type) || MediaTypeName.covers(range, type)));
        return !covered ? RuleKind.ENCODING_CHANGED : request ? RuleKind.ENCODING_LOOSENED : RuleKind.ENCODING_TIGHTENED;
    }

    private void responses(Map<String, Api.Response> before, Map<String, Api.Response> after, EndpointChanges found) {
        Map<String, Api.Response> removed = without(before, after);
        Map<String, Api.Response> added = without(after, before);
        toRange(removed, added, after, found);
        ofRange(removed, added, before, found);
        List<String> successesRemoved = removed.keySet().stream().filter(EndpointComparison::isSuccess).toList();
        List<String> successesAdded = added.keySet().stream().filter(EndpointComparison::isSuccess).toList();
        if (successesRemoved.size() == 1 && successesAdded.size() == 1) {
            String from = successesRemoved.get(0);
            String to = successesAdded.get(0);
            found.add(Rule.RESPONSE_SUCCESS_CHANGED, Place.response(from), from, to);
            response(from, before.get(from), after.get(to), found);
            removed.remove(from);
            added.remove(to);
        }
        removed.keySet().forEach(status -> found.add(
                isSuccess(status) ? Rule.RESPONSE_SUCCESS_REMOVED : Rule.RESPONSE_ERROR_REMOVED, Place.response(status), status, ""));
        added.keySet().forEach(status -> found.add(
                isSuccess(status) ? Rule.RESPONSE_SUCCESS_ADDED : Rule.RESPONSE_ERROR_ADDED, Place.response(status), "", status));
        before.forEach((status, response) -> {
            if (after.containsKey(status)) {
                response(status, response, after.get(status), found);
            }
        });
    }

    /** Statuses in a new range may still occur, and so may other successful ones. */
    private void toRange(Map<String, Api.Response> removed, Map<String, Api.Response> added, Map<String, Api.Response> after, EndpointChanges found) {
        Map<String, String> covered = covered(removed, after);
        for (String range : new TreeSet<>(covered.values())) {
            List<String> statuses = covered.keySet().stream().filter(status -> range.equals(covered.get(status))).toList();
            if (isSuccess(range) && added.remove(range) != null) {
                found.add(Rule.RESPONSE_SUCCESS_ADDED, Place.response(range), String.join(", ", statuses), range);
            }
        }
        covered.forEach((status, range) -> same(status, status, removed.remove(status), after.get(range), found));
        added.keySet().removeAll(covered.values());
    }

    /** Statuses in an old range are not new, and the range describes them. */
    private void ofRange(Map<String, Api.Response> removed, Map<String, Api.Response> added, Map<String, Api.Response> before, EndpointChanges found) {
        Map<String, String> covered = covered(added, before);
        covered.forEach((status, range) -> same(status, range, before.get(range), added.remove(status), found));
        removed.keySet().removeAll(covered.values());
    }

    /** Returns the statuses that a range of the other document covers, each with its range. */
    private static Map<String, String> covered(Map<String, Api.Response> some, Map<String, Api.Response> others) {
        Map<String, String> covered = new LinkedHashMap<>();
        some.keySet().stream().filter(status -> !status.equals(StatusRange.of(status)) && others.containsKey(StatusRange.of(status)))
                .forEach(status -> covered.put(status, StatusRange.of(status)));
        return covered;
    }

    /** An error described without a body may still have one. */
    private void same(String status, String at, Api.Response before, Api.Response after, EndpointChanges found) {
        if (isSuccess(status) || !before.content().isEmpty() && !after.content().isEmpty()) {
            response(at, before, after, found);
        }
    }

    private void response(String status, Api.Response before, Api.Response after, EndpointChanges found) {
        if (before.content().isEmpty() != after.content().isEmpty()) {
            found.add(after.content().isEmpty() ? Rule.RESPONSE_BODY_REMOVED : Rule.RESPONSE_BODY_ADDED, Place.response(status),
                    String.join(", ", before.content().keySet()), String.join(", ", after.content().keySet()));
        } else {
            contents(response, type -> Place.response(status, type), before.content(), after.content(), found);
        }
        headers(header -> Place.header(status, header.name().toLowerCase(Locale.ROOT)), before.headers(), after.headers(), found);
    }

    private void headers(Function<Api.Input, Place> places, Map<String, Api.Input> before, Map<String, Api.Input> after, EndpointChanges found) {
        for (String name : new TreeSet<>(before.keySet())) {
            Place place = places.apply(before.get(name));
            if (!after.containsKey(name)) {
                found.add(before.get(name).required() ? Rule.RESPONSE_HEADER_REMOVED : Rule.RESPONSE_OPTIONAL_HEADER_REMOVED, place, SchemaText.required(before.get(name).required()), "");
                continue;
            }
            found.required(place, before.get(name).required(), after.get(name).required(), Rule.RESPONSE_HEADER_NOW_REQUIRED, Rule.RESPONSE_HEADER_NOW_OPTIONAL);
            found.deprecated(place, before.get(name).deprecated(), after.get(name).deprecated(), Rule.RESPONSE_HEADER_DEPRECATED, Rule.RESPONSE_HEADER_UNDEPRECATED);
            found.add(place, response.of(before.get(name).schema(), after.get(name).schema()));
        }
        without(after, before).forEach((name, header) ->
                found.add(Rule.RESPONSE_HEADER_ADDED, places.apply(header), "", SchemaText.required(header.required())));
    }

    private void contents(SchemaComparison schemas, Function<String, Place> part, Map<String, JsonNode> before, Map<String, JsonNode> after,
                          EndpointChanges found) {
        int from = found.all().size();
        compared(schemas, part, before, after, found);
        if (after.size() == 1 && (!after.keySet().containsAll(before.keySet()) || isOneOfSeveral(schemas, before, after))) {
            found.all().subList(from, found.all().size()).replaceAll(change -> change.withLoss(ExporterLoss.BODY));
        }
    }

    private static boolean isOneOfSeveral(SchemaComparison schemas, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        return after.entrySet().stream().anyMatch(type -> before.containsKey(type.getKey())
                && schemas.before().schemas().of(before.get(type.getKey())).branches().size() > 1
                && schemas.after().schemas().of(type.getValue()).branches().isEmpty());
    }

    private void compared(SchemaComparison schemas, Function<String, Place> part, Map<String, JsonNode> before, Map<String, JsonNode> after,
                          EndpointChanges found) {
        Map<String, JsonNode> removed = without(before, after);
        Map<String, JsonNode> added = without(after, before);
        ranges(schemas, part, removed, added, before, after, found);
        removed.keySet().forEach(type -> found.add(schemas.rule(RuleKind.MEDIA_TYPE_REMOVED), part.apply(type), type, ""));
        added.keySet().forEach(type -> found.add(schemas.rule(RuleKind.MEDIA_TYPE_ADDED), part.apply(type), "", type));
        before.forEach((type, schema) -> {
            if (after.containsKey(type)) {
                found.add(part.apply(type), ofBodies(schemas, type, schema, after.get(type)));
            }
        });
        if (removed.size() == 1 && added.size() == 1 && before.size() == 1 && after.size() == 1) {
            String type = removed.keySet().iterator().next();
            found.add(part.apply(type), schemas.of(removed.get(type), added.values().iterator().next()));
        }
    }

    /** A range of media types, such as {@code text/*}, covers the types that it replaces and those that replace it. */
    private static void ranges(SchemaComparison schemas, Function<String, Place> part, Map<String, JsonNode> removed, Map<String, JsonNode> added,
                               Map<String, JsonNode> before, Map<String, JsonNode> after, EndpointChanges found) {
        for (Map.Entry<String, JsonNode> each : new LinkedHashMap<>(removed).entrySet()) {
            narrowest(after, each.getKey()).ifPresent(range -> {
                if (added.remove(range) != null) {
                    found.add(schemas.rule(RuleKind.MEDIA_TYPE_ADDED), part.apply(range), each.getKey(), range);
                }
                found.add(part.apply(each.getKey()), ofBodies(schemas, each.getKey(), each.getValue(), after.get(range)));
                removed.remove(each.getKey());
            });
        }
        for (String type : List.copyOf(added.keySet())) {
            narrowest(before, type).ifPresent(range -> {
                found.add(part.apply(type), ofBodies(schemas, type, before.get(range), added.remove(type)));
                if (schemas.direction() == Direction.RESPONSE) {
                    removed.remove(range);
                }
            });
        }
    }

    /** The most specific range applies. */
    private static Optional<String> narrowest(Map<String, JsonNode> content, String type) {
        return content.keySet().stream().filter(range -> MediaTypeName.covers(range, type)).max(Comparator.comparingInt(String::length));
    }

    /** Since 3.1, a file is described by no schema, and before by one of text. */
    private static List<Difference> ofBodies(SchemaComparison schemas, String type, JsonNode before, JsonNode after) {
        boolean bytes = MediaTypeName.isBinary(type) && isBytes(schemas.before().schemas().of(before)) && isBytes(schemas.after().schemas().of(after));
        return bytes ? List.of() : (type.contains("xml") ? schemas.inXml() : schemas).of(before, after);
    }

    private static boolean isBytes(Schema schema) {
        boolean text = schema.types().isEmpty() || schema.types().equals(Set.of(JsonType.STRING));
        return text && schema.words().isEmpty() && schema.limits().isEmpty() && schema.branches().isEmpty();
    }

    static <T> Map<String, T> without(Map<String, T> some, Map<String, T> others) {
        Map<String, T> rest = new LinkedHashMap<>(some);
        rest.keySet().removeAll(others.keySet());
        return rest;
    }

    static boolean isSuccess(String status) {
        return !StatusRange.isError(status);
    }
}
