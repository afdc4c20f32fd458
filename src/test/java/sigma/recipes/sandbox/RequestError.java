package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.schema.SchemaView;
import sigma.recipes.sandbox.json.Json;

/** The kinds of errors that every simulated operation must refuse. */
enum RequestError {

    /** A required field is missing, at any depth. */
    FIELD_LEFT_OUT {
        @Override
        List<InvalidRequest> in(RequestDraft good, List<BodyPlace> places) {
            return places.stream().filter(place -> place.without().isPresent())
                    .map(place -> InvalidRequest.ofBody(good, "without " + place.place(), place, place.without().orElseThrow())).toList();
        }
    },

    /** A value has the wrong type, or is null where null is not allowed. */
    WRONG_TYPE {
        @Override
        List<InvalidRequest> in(RequestDraft good, List<BodyPlace> places) {
            List<InvalidRequest> trials = new ArrayList<>();
            // All values of a form are text, so a wrong type can't be distinguished from an unknown word.
            if (!RequestDraft.isForm(good.operation())) {
                // A choice has many variants; one wrong type and null are tried for each.
                places.forEach(place -> mismatches(place.view(), place.choice().isPresent() ? 1 : VALUES.size())
                        .forEach(value -> trials.add(InvalidRequest.ofBody(good, place.place() + " as " + value, place,
                                place.with().apply(value)))));
            }
            parameters(good.operation(), "query").forEach((name, view) -> view.type()
                    .filter(type -> List.of("integer", "number", "boolean").contains(type))
                    .ifPresent(type -> trials.add(InvalidRequest.ofQuery(good, name, "perhaps"))));
            return trials;
        }
    },

    /** A word outside a closed vocabulary, or a text that violates the format. */
    UNKNOWN_WORD {
        @Override
        List<InvalidRequest> in(RequestDraft good, List<BodyPlace> places) {
            List<InvalidRequest> trials = new ArrayList<>();
            places.stream().filter(place -> isClosed(place.view())).forEach(place -> trials.add(InvalidRequest.ofBody(good,
                    place.place() + " as " + NO_WORD, place, place.with().apply(Json.NODES.textNode(NO_WORD)))));
            parameters(good.operation(), "query").forEach((name, view) -> {
                if (isClosed(view)) {
                    trials.add(InvalidRequest.ofQuery(good, name, NO_WORD));
                }
            });
            parameters(good.operation(), "path").forEach((name, view) -> {
                if (isClosed(view)) {
                    trials.add(InvalidRequest.ofPath(good, name, NO_WORD, 400, name));
                }
            });
            return trials;
        }
    },

    /** A blank name of what is created or changed, or a blank email address. */
    BLANK_NAME {
        @Override
        List<InvalidRequest> in(RequestDraft good, List<BodyPlace> places) {
            return places.stream().filter(RequestError::isNeverBlank).flatMap(place -> Stream.of("", " \t", "\u00A0\u200B")
                    .map(text -> ofText(good, place, text))).toList();
        }
    },

    /** A text with a character that no text may contain. */
    UNSTORABLE_TEXT {
        @Override
        List<InvalidRequest> in(RequestDraft good, List<BodyPlace> places) {
            return RequestDraft.isForm(good.operation()) ? List.of() : places.stream().filter(RequestError::isFreeText)
                    .flatMap(place -> Stream.of("A\u0000B", "A\uD83D").map(text -> ofText(good, place, text))).toList();
        }
    },

    /** A valid but unknown id in the path. */
    UNKNOWN_ID {
        @Override
        List<InvalidRequest> in(RequestDraft good, List<BodyPlace> places) {
            return parameters(good.operation(), "path").entrySet().stream().filter(each -> each.getValue().words().isEmpty())
                    .map(each -> {
                        String unknownId = SampleValues.plain().smallest("", each.getValue()).asText();
                        return InvalidRequest.ofPath(good, each.getKey(), unknownId, 404, unknownId);
                    }).toList();
        }
    },

    /** No token, or one that was never issued. */
    NO_TOKEN {
        @Override
        List<InvalidRequest> in(RequestDraft good, List<BodyPlace> places) {
            return good.operation().id().equals("postToken") ? List.of()
                    : List.of(new InvalidRequest(good.withToken(Optional.empty()), "without a token", 401, "Token", false),
                    new InvalidRequest(good.withToken(Optional.of("nobodys")), "with nobody's token", 401, "Token", false));
        }
    },

    /** A page token that was never issued, and a size out of range. */
    BAD_PAGE {
        @Override
        List<InvalidRequest> in(RequestDraft good, List<BodyPlace> places) {
            Map<String, List<String>> bad = Map.of("page", List.of("x", "-1"), "pageToken", List.of("x", "-1", "0"),
                    "limit", List.of("0", "-1", "1001", "1.5", ""), "pageSize", List.of("0", "-1", "1001", "1.5", ""));
            return parameters(good.operation(), "query").keySet().stream().sorted()
                    .flatMap(name -> bad.getOrDefault(name, List.of()).stream().map(value -> InvalidRequest.ofQuery(good, name, value)))
                    .toList();
        }
    };

    private static final String NO_WORD = "no-such-word";
    private static final List<JsonNode> VALUES = List.of(Json.NODES.numberNode(7), Json.NODES.textNode("perhaps"),
            Json.NODES.booleanNode(true), Json.NODES.arrayNode(), Json.object());

    /** Returns a request for each place where this error is possible. */
    abstract List<InvalidRequest> in(RequestDraft good, List<BodyPlace> places);

    private static InvalidRequest ofText(RequestDraft good, BodyPlace place, String text) {
        return new InvalidRequest(good.withBody(place.with().apply(Json.NODES.textNode(text))), place.place() + " as \"" + text
                + "\"", 400, place.place(), false);
    }

    private static boolean isNeverBlank(BodyPlace place) {
        return isFreeText(place) && (List.of("0.name", "0.firstName").contains(place.place())
                || place.field().toLowerCase(Locale.ROOT).endsWith("email"));
    }

    private static boolean isFreeText(BodyPlace place) {
        return place.view().type().filter("string"::equals).isPresent() && place.view().words().isEmpty();
    }

    private static Map<String, SchemaView> parameters(Operation operation, String in) {
        Map<String, SchemaView> parameters = new LinkedHashMap<>();
        operation.parameters().stream().filter(parameter -> parameter.in().equals(in)).forEach(parameter ->
                parameters.put(parameter.name(), SchemaView.of(parameter.schema().document())));
        return parameters;
    }

    private static boolean isClosed(SchemaView view) {
        return view.type().filter("string"::equals).isPresent() && (!view.words().isEmpty()
                || List.of("uuid", "email", "date-time", "date").contains(view.keyword("format").asText()));
    }

    /** Returns values of up to {@code most} types that the schema does not allow, and null if it is not allowed. */
    private static List<JsonNode> mismatches(SchemaView view, int most) {
        Optional<String> allowed = view.type();
        if (allowed.isEmpty()) {
            return List.of();
        }
        Stream<JsonNode> others = VALUES.stream().filter(value -> view.types().stream().noneMatch(type -> fits(value, type))
                && !fits(value, allowed.get())).limit(most);
        return Stream.concat(others, view.allowsNull() ? Stream.empty() : Stream.of(Json.NODES.nullNode())).toList();
    }

    private static boolean fits(JsonNode value, String type) {
        return switch (type) {
            case "integer", "number" -> value.isNumber();
            case "string" -> value.isTextual();
            default -> value.getNodeType().name().equalsIgnoreCase(type);
        };
    }
}
