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
import sigma.recipes.drift.change.Hint;
import sigma.recipes.drift.change.Place;
import sigma.recipes.drift.change.Rule;
import sigma.recipes.drift.change.RuleKind;
import sigma.recipes.drift.hint.RenameHints;
import sigma.recipes.drift.schema.Api;
import sigma.recipes.drift.schema.ComparedApi;
import sigma.recipes.drift.schema.JsonType;
import sigma.recipes.drift.schema.Schema;

/** Compares the parameters of two operations; those of the path have no name but a position. */
final class InputComparison {

    private static final String PATH = "path ";

    private final SchemaComparison schemas;

    InputComparison(SchemaComparison schemas) {
        this.schemas = schemas;
    }

    /** Compares the parameters; where one could not be read ({@code open}), it may be one that only one document shows. */
    void of(Api.Endpoint old, Api.Endpoint young, boolean open, EndpointComparison.Found found) {
        Map<String, Api.Input> gone = EndpointComparison.without(old.inputs(), young.inputs());
        Map<String, Api.Input> come = EndpointComparison.without(young.inputs(), old.inputs());
        if (open) {
            gone.clear();
            come.clear();
        }
        RenameHints renames = RenameHints.of(schemas.before(), named(gone), schemas.after(), named(come));
        gone.forEach((key, input) -> found.add(Rule.REQUEST_PARAMETER_REMOVED, place(input), said(schemas.before(), input), "",
                moved(input, come.values(), Hint.Relation.MOVED_TO).or(() -> renames.ofRemoved(input.name()))));
        come.forEach((key, input) -> found.add(input.required() ? Rule.REQUEST_PARAMETER_ADDED_REQUIRED : Rule.REQUEST_PARAMETER_ADDED,
                place(input), "", said(schemas.after(), input),
                moved(input, gone.values(), Hint.Relation.MOVED_FROM).or(() -> renames.ofAdded(input.name()))));
        old.inputs().forEach((key, input) -> {
            if (young.inputs().containsKey(key)) {
                kept(input, young.inputs().get(key), found);
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
            if (!key.startsWith(PATH)) {
                named.put(input.name(), input.schema());
            }
        });
        return named;
    }

    private void kept(Api.Input old, Api.Input young, EndpointComparison.Found found) {
        Place place = place(old);
        if (old.required() != young.required()) {
            found.add(young.required() ? Rule.REQUEST_PARAMETER_NOW_REQUIRED : Rule.REQUEST_PARAMETER_NOW_OPTIONAL, place,
                    Wording.required(old.required()), Wording.required(young.required()));
        }
        if (young.deprecated() && !old.deprecated()) {
            found.add(Rule.REQUEST_PARAMETER_DEPRECATED, place, "", "deprecated");
        } else if (old.deprecated() && !young.deprecated()) {
            found.add(Rule.REQUEST_PARAMETER_UNDEPRECATED, place, "deprecated", "");
        }
        if (!old.style().equals(young.style()) && isList(old, schemas.before())) {
            found.add(Rule.REQUEST_PARAMETER_STYLE_CHANGED, place, old.style(), young.style());
        }
        found.add(place, schemas.before().parts().of(old.schema()), onTheWire(old, young).stream().filter(each -> !ofNull(each)).toList());
    }

    /** In a query, one value and a list of one value are the same text, so that a list takes what one value took. */
    private List<Difference> onTheWire(Api.Input old, Api.Input young) {
        Schema before = schemas.before().schemas().of(old.schema());
        Schema after = schemas.after().schemas().of(young.schema());
        boolean query = old.in().equals("query") && young.in().equals("query") && young.style().startsWith("form");
        if (query && isOneValue(before) && isOnlyList(after)) {
            return listed(Rule.REQUEST_TYPE_WIDENED, old, young, schemas.of(old.schema(), after.items().get()));
        }
        if (query && isOnlyList(before) && isOneValue(after)) {
            return listed(Rule.REQUEST_TYPE_NARROWED, old, young, schemas.of(before.items().get(), young.schema()));
        }
        return schemas.of(old.schema(), young.schema());
    }

    private List<Difference> listed(Rule rule, Api.Input old, Api.Input young, List<Difference> ofValues) {
        List<Difference> found = new ArrayList<>();
        found.add(Difference.of(rule, Wording.of(schemas.before().schemas(), old.schema()), Wording.of(schemas.after().schemas(), young.schema())));
        found.addAll(ofValues);
        return found;
    }

    private static boolean isOneValue(Schema schema) {
        return schema.branches().isEmpty() && !schema.types().isEmpty() && !schema.hasType(JsonType.ARRAY) && !schema.hasType(JsonType.OBJECT);
    }

    private static boolean isOnlyList(Schema schema) {
        return schema.branches().isEmpty() && schema.types().equals(Set.of(JsonType.ARRAY)) && schema.items().isPresent();
    }

    /** A parameter is text: it carries no null, and neither does an item of it. */
    private static boolean ofNull(Difference each) {
        boolean ofText = each.field().isEmpty() || each.field().equals("[]");
        return ofText && (each.rule().kind() == RuleKind.NULL_ALLOWED || each.rule().kind() == RuleKind.NULL_FORBIDDEN);
    }

    private static boolean isList(Api.Input input, ComparedApi side) {
        Schema schema = side.schemas().of(input.schema());
        return schema.hasType(JsonType.ARRAY) || !schema.branches().isEmpty();
    }

    private static String said(ComparedApi side, Api.Input input) {
        return Wording.of(side.schemas(), input.schema()) + ", " + Wording.required(input.required());
    }

    private static Place place(Api.Input input) {
        return Place.parameter(input.in(), input.name());
    }
}
