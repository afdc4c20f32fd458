package sigma.recipes.drift.update.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sigma.recipes.drift.change.Difference;
import sigma.recipes.drift.change.RuleKind;
import sigma.recipes.drift.compare.BranchComparison;
import sigma.recipes.drift.compare.DifferenceTrace;
import sigma.recipes.drift.compare.SchemaText;
import sigma.recipes.drift.schema.Schema;
import sigma.recipes.drift.schema.Schemas;

/**
 * Edits schemas of the contract in place. A difference that several operations have in one part is edited once. All places
 * are found before the first edit, since the comparison refers to the unchanged contract.
 */
public final class SchemaEditor {

    private static final String PROPERTIES = "properties";
    private static final String OTHERS = "additionalProperties";

    private final SchemaLocator locator;
    private final boolean atParts;
    private final List<Edit> edits = new ArrayList<>();
    private final Set<List<Object>> done = new HashSet<>();
    private final Map<String, Map<ObjectNode, Set<ObjectNode>>> inheritors = new HashMap<>();

    /** A difference, the place to edit, and the variant that it removes. */
    private record Edit(DifferenceTrace trace, WrittenSchema site, Optional<ObjectNode> variant, SchemaWriter writer) {
    }

    /** Creates an editor of the parts that several schemas share ({@code atParts}), or of the place itself if possible. */
    public SchemaEditor(SchemaLocator locator, boolean atParts) {
        this.locator = locator;
        this.atParts = atParts;
    }

    /**
     * Adds an edit.
     *
     * @param root   where the contract writes the root of the schema
     * @param trace  the difference
     * @param before the schemas of the contract
     * @param writer writes parts that the contract lacks
     * @return the object to edit; empty if the contract has no single object for it
     */
    public Optional<ObjectNode> add(ObjectNode root, DifferenceTrace trace, Schemas before, SchemaWriter writer) {
        Optional<WrittenSchema> site = locator.at(root, trace.steps());
        site.ifPresent(where -> {
            Optional<ObjectNode> removed = trace.difference().rule().kind() != RuleKind.BRANCH_REMOVED ? Optional.empty()
                    : shape(before, trace.before(), trace.difference().before()).flatMap(shape -> locator.variant(where, shape));
            edits.add(new Edit(trace, where, removed, writer));
            if (isAddition(trace.difference())) {
                where.parts().stream().filter(WrittenSchema.Part::inherited).forEach(part -> inheritors
                        .computeIfAbsent(trace.field(), each -> new IdentityHashMap<>())
                        .computeIfAbsent(part.node(), each -> Collections.newSetFromMap(new IdentityHashMap<>())).add(where.target()));
            }
        });
        return site.map(where -> where.own().orElse(where.target()));
    }

    /** Applies the edits. One that the contract format cannot express is skipped; the next comparison reports it. */
    public void edit() {
        edits.forEach(this::edit);
    }

    private void edit(Edit edit) {
        Difference difference = edit.trace().difference();
        ObjectNode at = atParts ? edit.site().target() : edit.site().holder();
        if (!done.add(List.of(System.identityHashCode(at), difference.rule().kind(), edit.trace().field(), difference.before(), difference.after()))) {
            return;
        }
        if (difference.rule().kind().ofField() || !edit.trace().field().isEmpty()) {
            field(edit, edit.trace().field());
            return;
        }
        switch (difference.rule().kind()) {
            case BRANCH_ADDED -> addVariant(edit, at);
            case BRANCH_REMOVED -> edit.variant().ifPresent(variant -> removeVariant(edit.site().union().orElseThrow(), variant));
            case OTHER_FIELDS_ALLOWED -> edit.site().parts().forEach(part -> part.node().remove(OTHERS));
            case OTHER_FIELDS_FORBIDDEN -> edit.site().ownOrAdded().put(OTHERS, false);
            default -> new ValueEditor(edit.site(), edit.trace().after(), edit.writer(), atParts).edit(difference);
        }
    }

    private void field(Edit edit, String name) {
        List<ObjectNode> holders = edit.site().parts().stream().map(WrittenSchema.Part::node).filter(part -> part.path(PROPERTIES).has(name)).toList();
        switch (edit.trace().difference().rule().kind()) {
            case FIELD_ADDED, FIELD_ADDED_REQUIRED -> {
                if (holders.isEmpty()) {
                    ObjectNode part = common(edit.site(), name).orElseGet(() -> atParts ? edit.site().ownOrAdded() : edit.site().extension());
                    Schema.Fields fields = edit.trace().after().object();
                    part.withObjectProperty(PROPERTIES).set(name, edit.writer().of(fields.properties().get(name), name));
                    SchemaNodes.require(part, name, fields.required().contains(name));
                }
            }
            case FIELD_REMOVED, OPTIONAL_FIELD_REMOVED, FIELD_NOW_READ_ONLY -> edit.site().parts().forEach(part -> remove(part.node(), name));
            case FIELD_NOW_REQUIRED -> holders.stream().limit(1).forEach(part -> SchemaNodes.require(part, name, true));
            case FIELD_NOW_OPTIONAL -> edit.site().parts().forEach(part -> SchemaNodes.require(part.node(), name, false));
            case FIELD_DEPRECATED -> holders.stream().limit(1).forEach(part -> SchemaNodes.flag((ObjectNode) part.get(PROPERTIES).get(name), "deprecated", true));
            case FIELD_UNDEPRECATED -> holders.forEach(part -> SchemaNodes.flag((ObjectNode) part.get(PROPERTIES).get(name), "deprecated", false));
            default -> {
                // The next comparison reports it.
            }
        }
    }

    private static void remove(ObjectNode part, String name) {
        SchemaNodes.require(part, name, false);
        if (part.path(PROPERTIES) instanceof ObjectNode properties && properties.has(name)) {
            SchemaNodes.part(part, PROPERTIES, properties.without(name));
        }
    }

    private Optional<ObjectNode> common(WrittenSchema site, String name) {
        return !atParts ? Optional.empty() : site.parts().stream().filter(WrittenSchema.Part::inherited).map(WrittenSchema.Part::node)
                .filter(part -> inheritors.get(name).get(part).size() > 1).findFirst();
    }

    private static void addVariant(Edit edit, ObjectNode at) {
        Schema published = edit.trace().after();
        shape(edit.writer().comparison().after().schemas(), published, edit.trace().difference().after()).ifPresent(shape -> {
            JsonNode variant = edit.writer().of(shape, "", false);
            edit.site().union().ifPresentOrElse(
                    union -> union.withArrayProperty(SchemaLocator.keyword(union).orElseThrow()).add(variant),
                    () -> SchemaNodes.become(at, SchemaNodes.union(at, variant)));
        });
    }

    private static void removeVariant(ObjectNode union, ObjectNode variant) {
        String keyword = SchemaLocator.keyword(union).orElseThrow();
        SchemaNodes.list(union, keyword, union.get(keyword).valueStream().filter(each -> each != variant).map(ObjectNode.class::cast).toList());
    }

    private static Optional<Schema> shape(Schemas schemas, Schema union, String name) {
        List<Schema> shapes = BranchComparison.shapes(union);
        return shapes.stream().filter(shape -> SchemaText.branch(schemas, shape, shapes).equals(name)).findFirst();
    }

    private static boolean isAddition(Difference difference) {
        return difference.rule().kind() == RuleKind.FIELD_ADDED || difference.rule().kind() == RuleKind.FIELD_ADDED_REQUIRED;
    }
}
