package sigma.recipes.drift.update.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import sigma.recipes.drift.change.Difference;
import sigma.recipes.drift.change.RuleKind;
import sigma.recipes.drift.document.References;
import sigma.recipes.drift.schema.Schema;
import sigma.recipes.drift.schema.Schemas;

/** Takes each edit to the part of a schema that holds what is to be edited. */
final class EditDispatcher {

    private static final String ALL_OF = "allOf";
    private static final Set<RuleKind> OF_FIELDS = Set.of(RuleKind.OTHER_FIELDS_ALLOWED, RuleKind.OTHER_FIELDS_FORBIDDEN);

    private final SchemaUpdater revision;
    private final SharedParts shared;

    EditDispatcher(SchemaUpdater revision, SharedParts shared) {
        this.revision = revision;
        this.shared = shared;
    }

    JsonNode apply(JsonNode ours, SchemaEdits edits) {
        if (ours.has(ALL_OF)) {
            return together(ours, edits);
        }
        for (String union : Schemas.UNIONS) {
            if (ours.has(union)) {
                return onlyBranch(ours, union, edits);
            }
        }
        return new ObjectSchemaEditor(revision, edits).of(ours);
    }

    /** A union that has one shape is one of a thing and null; or it is said in a way that cannot be kept. */
    private JsonNode onlyBranch(JsonNode ours, String union, SchemaEdits edits) {
        List<Integer> things = IntStream.range(0, ours.get(union).size())
                .filter(i -> !ours.get(union).get(i).path("type").asText().equals("null")).boxed().toList();
        boolean losesNull = edits.here().stream().anyMatch(each -> each.rule().kind() == RuleKind.NULL_FORBIDDEN);
        JsonNode thing = things.size() == 1 ? ours.get(union).get(things.get(0)) : null;
        if (thing == null || losesNull && thing.has(References.REF) && isNullable(thing)) {
            return revision.replaced(ours, edits.theirs(), edits.known());
        }
        JsonNode revised = revision.apply(thing, edits.only(each -> !losesNull || isNullable(thing)
                || each.rule().kind() != RuleKind.NULL_FORBIDDEN, step -> true));
        if (losesNull) {
            return SchemaWriter.withNotes(ours, revised);
        }
        ObjectNode copy = ours.deepCopy();
        ((ArrayNode) copy.get(union)).set(things.get(0), revised);
        return copy;
    }

    private boolean isNullable(JsonNode node) {
        return read(node).nullable();
    }

    private Schema read(JsonNode node) {
        return revision.comparison().before().schemas().of(node);
    }

    private JsonNode together(JsonNode ours, SchemaEdits edits) {
        List<JsonNode> parts = new ArrayList<>();
        ours.get(ALL_OF).forEach(parts::add);
        int home = home(parts);
        if (home == parts.size()) {
            parts.add(JsonNodeFactory.instance.objectNode().put("type", "object"));
        }
        int newHome = edits.here().stream().anyMatch(SchemaEdits::isAddition) ? newHome(parts, home) : home;
        ArrayNode revised = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < parts.size(); i++) {
            int at = i;
            SchemaEdits own = edits.only(each -> SchemaEdits.isAddition(each) ? newHome == at : goes(each, at, parts, home),
                    step -> holder(step, parts, home) == at);
            JsonNode part = revision.apply(parts.get(i), own);
            if (i < ours.get(ALL_OF).size() || !own.isEmpty()) {
                revised.add(part);
            }
        }
        ObjectNode copy = ours.deepCopy();
        copy.set(ALL_OF, revised);
        return copy;
    }

    /** What has no place yet goes to the part that stands there in full, and not to one that others use too. */
    private static int home(List<JsonNode> parts) {
        return IntStream.range(0, parts.size()).filter(i -> !parts.get(i).has(References.REF) && !parts.get(i).has(ALL_OF)
                && Schemas.UNIONS.stream().noneMatch(parts.get(i)::has)).findFirst().orElse(parts.size());
    }

    /** A new field goes to a part that others use too, if they get it as well. */
    private int newHome(List<JsonNode> parts, int home) {
        return IntStream.range(0, parts.size()).filter(i -> parts.get(i).has(References.REF)
                && shared.take(parts.get(i).get(References.REF).asText())).findFirst().orElse(home);
    }

    private boolean goes(Difference each, int part, List<JsonNode> parts, int home) {
        RuleKind kind = each.rule().kind();
        Schema schema = read(parts.get(part));
        if (SchemaEdits.isRemoval(each)) {
            return schema.object().properties().containsKey(each.field());
        }
        if (kind == RuleKind.NULL_ALLOWED) {
            return !schema.nullable();
        }
        if (kind == RuleKind.FIELD_NOW_OPTIONAL) {
            return schema.object().required().contains(each.field());
        }
        if (each.field().isEmpty() || OF_FIELDS.contains(kind)) {
            return part == home;
        }
        return holder(each.field(), parts, home) == part;
    }

    /** Returns the first part that holds a field, or the items. */
    private int holder(String step, List<JsonNode> parts, int home) {
        return IntStream.range(0, parts.size()).filter(i -> {
            Schema schema = read(parts.get(i));
            return step.equals(SchemaEdits.ITEMS) ? schema.items().isPresent() : step.equals(SchemaEdits.OTHERS)
                    ? schema.object().others().isPresent() : schema.object().properties().containsKey(step);
        }).findFirst().orElse(home);
    }
}
