package sigma.recipes.drift.impact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Direction;
import sigma.recipes.drift.change.Place;
import sigma.recipes.drift.change.RuleKind;
import sigma.recipes.drift.compare.SchemaText;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.schema.Api;
import sigma.recipes.drift.schema.ComparedApi;
import sigma.recipes.drift.schema.JsonType;
import sigma.recipes.drift.schema.Schema;
import sigma.recipes.drift.schema.Schemas;

/** Finds the variants of unions in the contract that a change concerns, by their names. */
final class ContractVariants {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern STEP = Pattern.compile("\\[]|[^.\\[]+");

    private final Schemas schemas;
    private final Map<String, Api.Endpoint> endpoints = new HashMap<>();

    ContractVariants(Document contract) {
        ComparedApi compared = ComparedApi.of(contract);
        schemas = compared.schemas();
        compared.api().endpoints().forEach(endpoint -> endpoints.put(endpoint.address(), endpoint));
    }

    /** Returns whether a change concerns variants: a removed one, or a field in some of them. */
    static boolean concern(Change change) {
        return !names(change).isEmpty();
    }

    /** Returns the variants that a change concerns, outermost first; empty if the contract describes them differently. */
    Optional<List<Variant>> of(Change change) {
        List<String> steps = STEP.matcher(change.field()).results().map(step -> step.group()).toList();
        return root(change).flatMap(root -> find(schemas.of(root), steps, "", names(change)));
    }

    private static List<String> names(Change change) {
        Stream<String> removed = change.rule().kind() == RuleKind.BRANCH_REMOVED ? Stream.of(change.before()) : Stream.of();
        return Stream.concat(change.place().variants().stream(), removed).toList();
    }

    private Optional<JsonNode> root(Change change) {
        Place place = change.place();
        Optional<Api.Endpoint> endpoint = Optional.ofNullable(endpoints.get(change.address()));
        if (place.direction() == Direction.RESPONSE) {
            return endpoint.map(known -> known.responses().get(place.status())).map(response -> response.content().get(place.mediaType()));
        }
        return place.isBody() ? endpoint.flatMap(Api.Endpoint::body).map(body -> body.content().get(place.mediaType()))
                : endpoint.map(known -> known.inputs().get(place.in() + " " + place.name())).map(Api.Input::schema);
    }

    private Optional<List<Variant>> find(Schema schema, List<String> steps, String field, List<String> names) {
        if (names.isEmpty()) {
            return Optional.of(List.of());
        }
        for (Schema branch : schema.branches()) {
            if (SchemaText.branch(schemas, branch, schema.branches()).equals(names.get(0))) {
                return find(branch, steps, field, names.subList(1, names.size()))
                        .map(inner -> Stream.concat(Stream.of(variant(field, branch, schema.branches())), inner.stream()).toList());
            }
        }
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        String step = steps.get(0);
        String below = step.equals("[]") || field.isEmpty() ? field + step : field + "." + step;
        return Stream.concat(Stream.of(schema), schema.branches().stream()).flatMap(each -> below(each, step).stream())
                .flatMap(node -> find(schemas.of(node), steps.subList(1, steps.size()), below, names).stream()).findFirst();
    }

    private static Optional<JsonNode> below(Schema schema, String step) {
        return step.equals("[]") ? schema.items()
                : Optional.ofNullable(schema.object().properties().get(step)).or(schema.object()::others);
    }

    private Variant variant(String field, Schema shape, List<Schema> siblings) {
        Map<String, String> values = new LinkedHashMap<>();
        schemas.tags(shape).forEach((name, word) -> values.put(name, plain(word)));
        Set<String> required = new LinkedHashSet<>(shape.object().required());
        siblings.stream().filter(each -> each != shape && each.hasType(JsonType.OBJECT))
                .forEach(each -> required.removeAll(each.object().properties().keySet()));
        Set<String> distinguishing = values.keySet().stream().filter(name -> siblings.stream().filter(each -> each != shape)
                .noneMatch(each -> mayHave(each, name, values.get(name)))).collect(Collectors.toSet());
        return new Variant(field, values, distinguishing, required);
    }

    /** Returns whether a field of a shape may have a value. */
    private boolean mayHave(Schema shape, String name, String value) {
        JsonNode node = shape.object().properties().get(name);
        return node != null && schemas.of(node).words().map(words -> words.stream().map(ContractVariants::plain).anyMatch(value::equals)).orElse(true);
    }

    /** Returns a word of a vocabulary, which is JSON, as in the usage record. */
    static String plain(String word) {
        try {
            return JSON.readTree(word).asText();
        } catch (JsonProcessingException noJson) {
            return word;
        }
    }
}
