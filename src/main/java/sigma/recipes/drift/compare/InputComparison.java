package sigma.recipes.drift.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sigma.recipes.drift.change.Difference;
import sigma.recipes.drift.change.ExporterLoss;
import sigma.recipes.drift.change.Hint;
import sigma.recipes.drift.change.Place;
import sigma.recipes.drift.change.Rule;
import sigma.recipes.drift.change.RuleKind;
import sigma.recipes.drift.hint.RenameHints;
import sigma.recipes.drift.schema.Api;
import sigma.recipes.drift.schema.JsonType;
import sigma.recipes.drift.schema.ParameterValues;
import sigma.recipes.drift.schema.Schema;
import sigma.recipes.drift.schema.Schemas;

/** Compares the parameters of two operations; path parameters are identified by position, not by name. */
final class InputComparison {

    private static final String ITEMS = "[]";
    private static final String MIN_ITEMS = "minItems";
    private static final String ONE = "1";
    private static final String SIMPLE = "simple";

    private final SchemaComparison schemas;

    InputComparison(SchemaComparison schemas) {
        this.schemas = schemas;
    }

    /** Compares the parameters; one that could not be read ({@code open}) may be one that only the other document has. */
    void of(Api.Endpoint before, Api.Endpoint after, boolean open, EndpointChanges found) {
        Map<String, Api.Input> removed = EndpointComparison.without(before.inputs(), after.inputs());
        Map<String, Api.Input> added = EndpointComparison.without(after.inputs(), before.inputs());
        if (open) {
            removed.clear();
            added.clear();
        }
        RenameHints renames = RenameHints.of(schemas.before(), named(removed), schemas.after(), named(added));
        removed.forEach((key, input) -> found.add(place(input), Difference.of(Rule.REQUEST_PARAMETER_REMOVED, SchemaText.of(schemas.before().schemas(), input.schema(), input.required()), "")
                .hinted(moved(input, added.values(), Hint.Relation.MOVED_TO).or(() -> renames.ofRemoved(input.name())))));
        added.forEach((key, input) -> found.add(place(input),
                Difference.of(input.required() ? Rule.REQUEST_PARAMETER_ADDED_REQUIRED : Rule.REQUEST_PARAMETER_ADDED, "", SchemaText.of(schemas.after().schemas(), input.schema(), input.required()))
                        .hinted(moved(input, removed.values(), Hint.Relation.MOVED_FROM).or(() -> renames.ofAdded(input.name())))));
        before.inputs().forEach((key, input) -> {
            if (after.inputs().containsKey(key)) {
                kept(input, after.inputs().get(key), found);
            }
        });
    }

    private static Optional<Hint> moved(Api.Input input, Collection<Api.Input> others, Hint.Relation relation) {
        return others.stream().filter(other -> other.name().equals(input.name())).findFirst()
                .map(other -> new Hint(relation, other.in() + " " + other.name(), "the same name"));
    }

    private static Map<String, JsonNode> named(Map<String, Api.Input> inputs) {
        Map<String, JsonNode> named = new LinkedHashMap<>();
        inputs.forEach((key, input) -> {
            if (!key.startsWith("path ")) {
                named.put(input.name(), input.schema());
            }
        });
        return named;
    }

    private void kept(Api.Input before, Api.Input after, EndpointChanges found) {
        Place place = place(before);
        found.required(place, before.required(), after.required(), Rule.REQUEST_PARAMETER_NOW_REQUIRED, Rule.REQUEST_PARAMETER_NOW_OPTIONAL);
        found.deprecated(place, before.deprecated(), after.deprecated(), Rule.REQUEST_PARAMETER_DEPRECATED, Rule.REQUEST_PARAMETER_UNDEPRECATED);
        if (isSentDifferently(before, after)) {
            found.add(Rule.REQUEST_PARAMETER_STYLE_CHANGED, place, before.style(), after.style());
        }
        String owner = schemas.before().parts().of(before.schema());
        found.add(place, onTheWire(before, after).stream().filter(each -> !ofNull(each) && !isUnused(each, before, after))
                .map(each -> each.ownedBy(owner).withLoss(ExporterLoss.NONE)).toList());
    }

    /** One value and a list of one value are the same text, so that a list accepts what a single value accepted. */
    private List<Difference> onTheWire(Api.Input before, Api.Input after) {
        Schema schemaBefore = schemas.before().schemas().of(before.schema());
        Schema schemaAfter = schemas.after().schemas().of(after.schema());
        if (before.hasMediaType() || after.hasMediaType()) {
            return schemas.of(before.schema(), after.schema());
        }
        if (ParameterValues.isOneValue(schemaBefore) && isOnlyList(schemaAfter)) {
            List<Difference> found = listed(Rule.REQUEST_TYPE_WIDENED, before, after, ofValues(before.schema(), items(schemaAfter)));
            String fewest = schemaAfter.limits().getOrDefault(MIN_ITEMS, ONE);
            if (!fewest.equals(ONE)) {
                found.add(Difference.of(Rule.REQUEST_LIMIT_TIGHTENED, "", MIN_ITEMS + " " + fewest));
            }
            return found;
        }
        if (isOnlyList(schemaBefore) && ParameterValues.isOneValue(schemaAfter)) {
            return listed(Rule.REQUEST_TYPE_NARROWED, before, after, ofValues(items(schemaBefore), after.schema()));
        }
        if (isOnlyList(schemaBefore) && isOnlyList(schemaAfter)) {
            List<Difference> found = new ArrayList<>(schemas.of(before.schema(), after.schema()));
            found.removeIf(each -> each.field().equals(ITEMS));
            ofValues(items(schemaBefore), items(schemaAfter)).stream().filter(each -> each.field().isEmpty())
                    .map(each -> each.at(ITEMS, each.variants())).forEach(found::add);
            return found;
        }
        return ofValues(before.schema(), after.schema());
    }

    /** Returns the differences between two schemas, where every single value is text. */
    private List<Difference> ofValues(JsonNode before, JsonNode after) {
        Schema schemaBefore = schemas.before().schemas().of(before);
        Schema schemaAfter = schemas.after().schemas().of(after);
        if (ParameterValues.isAnything(schemaBefore) && ParameterValues.isOneValue(schemaAfter) || ParameterValues.isOneValue(schemaBefore) && ParameterValues.isAnything(schemaAfter)) {
            return schemas.of(ParameterValues.asText(schemaBefore), ParameterValues.asText(schemaAfter));
        }
        if (schemaBefore.types().equals(schemaAfter.types()) || !ParameterValues.isOneValue(schemaBefore) || !ParameterValues.isOneValue(schemaAfter)) {
            return schemas.of(before, after);
        }
        if (ParameterValues.isWidened(schemaBefore, schemaAfter)) {
            return List.of(Difference.of(Rule.REQUEST_TYPE_WIDENED, SchemaText.of(schemas.before().schemas(), before), SchemaText.of(schemas.after().schemas(), after)));
        }
        return schemas.of(ParameterValues.asText(schemaBefore), ParameterValues.asText(schemaAfter));
    }

    /** The style matters where there are several values, and in a path, in which it has a prefix. */
    private boolean isSentDifferently(Api.Input before, Api.Input after) {
        if (before.style().equals(after.style())) {
            return false;
        }
        Schema schemaBefore = schemas.before().schemas().of(before.schema());
        Schema schemaAfter = schemas.after().schemas().of(after.schema());
        // In a path or a header, the elements of a list are joined in any case.
        if (first(before.style()).equals(SIMPLE) && first(after.style()).equals(SIMPLE) && !schemaBefore.hasType(JsonType.OBJECT) && !schemaAfter.hasType(JsonType.OBJECT)) {
            return false;
        }
        boolean prefix = before.in().equals("path") && !first(before.style()).equals(first(after.style()));
        return before.hasMediaType() || after.hasMediaType() || prefix || hasSeveral(schemaBefore) && hasSeveral(schemaAfter);
    }

    private static String first(String style) {
        return style.replaceFirst(",.*", "");
    }

    /** The default of a parameter that is always sent has no effect. */
    private static boolean isUnused(Difference each, Api.Input before, Api.Input after) {
        return each.rule() == Rule.REQUEST_DEFAULT_CHANGED && each.field().isEmpty() && before.required() && after.required();
    }

    private List<Difference> listed(Rule rule, Api.Input before, Api.Input after, List<Difference> ofValues) {
        List<Difference> found = new ArrayList<>();
        found.add(Difference.of(rule, SchemaText.of(schemas.before().schemas(), before.schema()), SchemaText.of(schemas.after().schemas(), after.schema())));
        found.addAll(ofValues);
        return found;
    }

    private static boolean isOnlyList(Schema schema) {
        return schema.branches().isEmpty() && schema.types().equals(Set.of(JsonType.ARRAY));
    }

    private static JsonNode items(Schema list) {
        return list.items().orElse(Schemas.ANYTHING);
    }

    /** A parameter is text: neither it nor its items can be null. */
    private static boolean ofNull(Difference each) {
        boolean ofText = each.field().isEmpty() || each.field().equals(ITEMS);
        return ofText && (each.rule().kind() == RuleKind.NULL_ALLOWED || each.rule().kind() == RuleKind.NULL_FORBIDDEN);
    }

    private static boolean hasSeveral(Schema schema) {
        return schema.hasType(JsonType.ARRAY) || schema.hasType(JsonType.OBJECT) || !schema.branches().isEmpty();
    }

    private static Place place(Api.Input input) {
        return Place.parameter(input.in(), input.name());
    }
}
