package sigma.recipes.drift.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Difference;
import sigma.recipes.drift.change.Direction;
import sigma.recipes.drift.change.Hint;
import sigma.recipes.drift.change.Loss;
import sigma.recipes.drift.change.Place;
import sigma.recipes.drift.change.Rule;
import sigma.recipes.drift.change.RuleKind;
import sigma.recipes.drift.schema.Api;
import sigma.recipes.drift.schema.ComparedApi;

/** Compares what two operations take and answer. */
final class EndpointComparison {

    private static final String SUCCESSES = "2XX";

    private final InputComparison inputs;
    private final SchemaComparison request;
    private final SchemaComparison response;

    EndpointComparison(ComparedApi before, ComparedApi after) {
        this.request = new SchemaComparison(before, after, Direction.REQUEST);
        this.response = new SchemaComparison(before, after, Direction.RESPONSE);
        this.inputs = new InputComparison(request);
    }

    List<Change> of(Api.Endpoint old, Api.Endpoint young) {
        Found found = new Found(old);
        Set<String> unread = new HashSet<>(old.unread());
        unread.addAll(young.unread());
        inputs.of(old, young, unread.contains(Api.Endpoint.INPUTS), found);
        if (!unread.contains(Api.Endpoint.BODY)) {
            body(old.body(), young.body(), found);
        }
        if (!unread.contains(Api.Endpoint.ANSWERS)) {
            answers(readable(old.answers(), unread), readable(young.answers(), unread), found);
        }
        return found.changes();
    }

    /** An answer that one of the documents does not show may be as it was. */
    private static Map<String, Api.Answer> readable(Map<String, Api.Answer> answers, Set<String> unread) {
        Map<String, Api.Answer> readable = new LinkedHashMap<>(answers);
        readable.keySet().removeIf(status -> unread.contains(status) || unread.contains(range(status)));
        readable.replaceAll((status, answer) -> unread.contains(status + Api.Endpoint.HEADERS)
                ? new Api.Answer(Map.of(), answer.content()) : answer);
        return readable;
    }

    private void body(Optional<Api.Body> old, Optional<Api.Body> young, Found found) {
        if (old.isEmpty() && young.isEmpty()) {
            return;
        }
        if (old.isEmpty()) {
            boolean required = young.get().required();
            found.add(required ? Rule.REQUEST_BODY_ADDED_REQUIRED : Rule.REQUEST_BODY_ADDED, Place.body(""), "", Wording.required(required));
            return;
        }
        if (young.isEmpty()) {
            found.add(Rule.REQUEST_BODY_REMOVED, Place.body(""), Wording.required(old.get().required()), "");
            return;
        }
        if (old.get().required() != young.get().required()) {
            found.add(young.get().required() ? Rule.REQUEST_BODY_NOW_REQUIRED : Rule.REQUEST_BODY_NOW_OPTIONAL, Place.body(""),
                    Wording.required(old.get().required()), Wording.required(young.get().required()));
        }
        contents(request, Place::body, old.get().content(), young.get().content(), found);
    }

    private void answers(Map<String, Api.Answer> old, Map<String, Api.Answer> young, Found found) {
        Map<String, Api.Answer> gone = without(old, young);
        Map<String, Api.Answer> come = without(young, old);
        toRange(gone, come, young, found);
        ofRange(gone, come, old, found);
        List<String> goneSuccesses = gone.keySet().stream().filter(EndpointComparison::isSuccess).toList();
        List<String> comeSuccesses = come.keySet().stream().filter(EndpointComparison::isSuccess).toList();
        if (goneSuccesses.size() == 1 && comeSuccesses.size() == 1) {
            String from = goneSuccesses.get(0);
            String to = comeSuccesses.get(0);
            found.add(Rule.RESPONSE_SUCCESS_CHANGED, Place.response(from), from, to);
            answer(from, old.get(from), young.get(to), found);
            gone.remove(from);
            come.remove(to);
        }
        gone.keySet().forEach(status -> found.add(
                isSuccess(status) ? Rule.RESPONSE_SUCCESS_REMOVED : Rule.RESPONSE_ERROR_REMOVED, Place.response(status), status, ""));
        come.keySet().forEach(status -> found.add(
                isSuccess(status) ? Rule.RESPONSE_SUCCESS_ADDED : Rule.RESPONSE_ERROR_ADDED, Place.response(status), "", status));
        old.forEach((status, answer) -> {
            if (young.containsKey(status)) {
                answer(status, answer, young.get(status), found);
            }
        });
    }

    /** Statuses that a new range covers may still come; other successes may too. */
    private void toRange(Map<String, Api.Answer> gone, Map<String, Api.Answer> come, Map<String, Api.Answer> young, Found found) {
        Map<String, String> covered = covered(gone, young);
        List<String> successes = covered.keySet().stream().filter(EndpointComparison::isSuccess).toList();
        if (!successes.isEmpty() && come.remove(SUCCESSES) != null) {
            found.add(Rule.RESPONSE_SUCCESS_ADDED, Place.response(SUCCESSES), String.join(", ", successes), SUCCESSES);
        }
        covered.forEach((status, range) -> same(status, status, gone.remove(status), young.get(range), found));
        come.keySet().removeAll(covered.values());
    }

    /** Statuses that an old range covered are no news, and the range is what they are. */
    private void ofRange(Map<String, Api.Answer> gone, Map<String, Api.Answer> come, Map<String, Api.Answer> old, Found found) {
        Map<String, String> covered = covered(come, old);
        covered.forEach((status, range) -> same(status, range, old.get(range), come.remove(status), found));
        gone.keySet().removeAll(covered.values());
    }

    /** Returns the statuses that a range of the other document covers, each with its range. */
    private static Map<String, String> covered(Map<String, Api.Answer> some, Map<String, Api.Answer> others) {
        Map<String, String> covered = new LinkedHashMap<>();
        some.keySet().stream().filter(status -> !status.equals(range(status)) && others.containsKey(range(status)))
                .forEach(status -> covered.put(status, range(status)));
        return covered;
    }

    /** An error that is described without a body is not said to have none. */
    private void same(String status, String at, Api.Answer old, Api.Answer young, Found found) {
        if (isSuccess(status) || !old.content().isEmpty() && !young.content().isEmpty()) {
            answer(at, old, young, found);
        }
    }

    private static String range(String status) {
        return status.isEmpty() ? status : status.substring(0, 1) + "XX";
    }

    private void answer(String status, Api.Answer old, Api.Answer young, Found found) {
        if (old.content().isEmpty() != young.content().isEmpty()) {
            found.add(young.content().isEmpty() ? Rule.RESPONSE_BODY_REMOVED : Rule.RESPONSE_BODY_ADDED, Place.response(status),
                    String.join(", ", old.content().keySet()), String.join(", ", young.content().keySet()));
        } else {
            contents(response, type -> Place.response(status, type), old.content(), young.content(), found);
        }
        headers(status, old.headers(), young.headers(), found);
    }

    private void headers(String status, Map<String, Api.Input> old, Map<String, Api.Input> young, Found found) {
        for (String name : new TreeSet<>(old.keySet())) {
            Place place = Place.header(status, name);
            if (!young.containsKey(name)) {
                found.add(Rule.RESPONSE_HEADER_REMOVED, place, Wording.required(old.get(name).required()), "");
                continue;
            }
            if (old.get(name).required() != young.get(name).required()) {
                found.add(young.get(name).required() ? Rule.RESPONSE_HEADER_NOW_REQUIRED : Rule.RESPONSE_HEADER_NOW_OPTIONAL,
                        place, Wording.required(old.get(name).required()), Wording.required(young.get(name).required()));
            }
            found.add(place, response.located(old.get(name).schema(), young.get(name).schema()));
        }
        without(young, old).forEach((name, header) ->
                found.add(Rule.RESPONSE_HEADER_ADDED, Place.header(status, name), "", Wording.required(header.required())));
    }

    private void contents(SchemaComparison schemas, Function<String, Place> part, Map<String, JsonNode> old, Map<String, JsonNode> young,
                          Found found) {
        int from = found.changes().size();
        compared(schemas, part, old, young, found);
        if (young.size() == 1 && (!young.keySet().containsAll(old.keySet()) || isOneOfSeveral(schemas, old, young))) {
            found.changes().subList(from, found.changes().size()).replaceAll(change -> change.withLoss(Loss.BODY));
        }
    }

    private static boolean isOneOfSeveral(SchemaComparison schemas, Map<String, JsonNode> old, Map<String, JsonNode> young) {
        return young.entrySet().stream().anyMatch(type -> old.containsKey(type.getKey())
                && schemas.before().schemas().of(old.get(type.getKey())).branches().size() > 1
                && schemas.after().schemas().of(type.getValue()).branches().isEmpty());
    }

    private void compared(SchemaComparison schemas, Function<String, Place> part, Map<String, JsonNode> old, Map<String, JsonNode> young,
                          Found found) {
        Map<String, JsonNode> gone = without(old, young);
        Map<String, JsonNode> come = without(young, old);
        ranges(schemas, part, gone, come, young, found);
        gone.keySet().forEach(type -> found.add(schemas.rule(RuleKind.MEDIA_TYPE_REMOVED), part.apply(type), type, ""));
        come.keySet().forEach(type -> found.add(schemas.rule(RuleKind.MEDIA_TYPE_ADDED), part.apply(type), "", type));
        old.forEach((type, schema) -> {
            if (young.containsKey(type)) {
                found.add(part.apply(type), schemas.located(schema, young.get(type)));
            }
        });
        if (gone.size() == 1 && come.size() == 1 && old.size() == 1 && young.size() == 1) {
            String type = gone.keySet().iterator().next();
            found.add(part.apply(type), schemas.located(gone.get(type), come.values().iterator().next()));
        }
    }

    /** A range of media types, such as {@code text/*}, covers what was there; what takes its place was covered. */
    private static void ranges(SchemaComparison schemas, Function<String, Place> part, Map<String, JsonNode> gone,
                               Map<String, JsonNode> come, Map<String, JsonNode> young, Found found) {
        for (Map.Entry<String, JsonNode> each : Map.copyOf(gone).entrySet()) {
            young.keySet().stream().filter(range -> covers(range, each.getKey())).findFirst().ifPresent(range -> {
                if (come.remove(range) != null) {
                    found.add(schemas.rule(RuleKind.MEDIA_TYPE_ADDED), part.apply(range), each.getKey(), range);
                }
                found.add(part.apply(each.getKey()), schemas.located(each.getValue(), young.get(range)));
                gone.remove(each.getKey());
            });
        }
        for (Map.Entry<String, JsonNode> each : Map.copyOf(gone).entrySet()) {
            List<String> covered = come.keySet().stream().filter(type -> covers(each.getKey(), type)).toList();
            covered.forEach(type -> found.add(part.apply(type), schemas.located(each.getValue(), come.remove(type))));
            if (!covered.isEmpty() && schemas.direction() == Direction.RESPONSE) {
                gone.remove(each.getKey());
            }
        }
    }

    private static boolean covers(String range, String type) {
        return range.endsWith("*") && !range.equals(type) && (range.equals("*/*") || type.startsWith(range.substring(0, range.length() - 1)));
    }

    static <T> Map<String, T> without(Map<String, T> some, Map<String, T> others) {
        Map<String, T> rest = new LinkedHashMap<>(some);
        rest.keySet().removeAll(others.keySet());
        return rest;
    }

    static boolean isSuccess(String status) {
        return status.startsWith("2");
    }

    /** The changes of one operation as they are found. */
    static final class Found {

        private final Api.Endpoint endpoint;
        private final List<Change> changes = new ArrayList<>();

        Found(Api.Endpoint endpoint) {
            this.endpoint = endpoint;
        }

        void add(Rule rule, Place place, String before, String after) {
            add(rule, place, before, after, Optional.empty());
        }

        void add(Rule rule, Place place, String before, String after, Optional<Hint> hint) {
            changes.add(change(rule, place, before, after).hinted(hint));
        }

        void add(Place place, List<ChangeLocations.Located> differences) {
            differences.forEach(each -> changes.add(change(each.difference().rule(),
                    place.at(each.difference().variants(), each.difference().field()), each.difference().before(),
                    each.difference().after()).ownedBy(each.part()).withLoss(each.loss()).hinted(each.difference().hint())));
        }

        void add(Place place, String part, List<Difference> differences) {
            add(place, differences.stream().map(each -> new ChangeLocations.Located(part, Loss.NONE, each)).toList());
        }

        List<Change> changes() {
            return changes;
        }

        private Change change(Rule rule, Place place, String before, String after) {
            return new Change(rule, endpoint.id(), endpoint.method(), endpoint.path(), place, before, after, List.of());
        }
    }
}
