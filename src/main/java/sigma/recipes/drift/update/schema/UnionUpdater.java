package sigma.recipes.drift.update.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import sigma.recipes.drift.change.Difference;
import sigma.recipes.drift.change.RuleKind;
import sigma.recipes.drift.compare.BranchComparison;
import sigma.recipes.drift.compare.Wording;
import sigma.recipes.drift.schema.JsonType;
import sigma.recipes.drift.schema.Schema;
import sigma.recipes.drift.schema.Schemas;

/** Brings the branches of a schema up to those of a published document. */
final class UnionUpdater {

    private static final String ALL_OF = "allOf";

    private final SchemaUpdater revision;

    UnionUpdater(SchemaUpdater revision) {
        this.revision = revision;
    }

    /** The shapes that a branch of ours stands for: more than one where it is a union itself. */
    private record Branch(JsonNode node, Schema schema, List<Schema> shapes) {

        boolean isNull() {
            return schema.nullable() && schema.types().isEmpty() && schema.words().isEmpty() && schema.branches().isEmpty();
        }
    }

    /** Returns {@code ours} with the branches of {@code theirs}; known differences are kept. */
    public JsonNode of(JsonNode ours, Schema mine, Schema theirs, KeptDifferences known) {
        Optional<Union> union = Union.of(ours);
        if (union.isEmpty()) {
            return revision.replaced(ours, theirs, known);
        }
        List<Branch> branches = union.get().branches().stream().map(node -> branch(union.get(), node)).toList();
        boolean more = known.differences().contains(nullDifference(theirs.nullable())) ? mine.nullable() : theirs.nullable();
        Matched matched = new Matched(branches, theirs, known);
        List<JsonNode> revised = new ArrayList<>();
        List<SchemaEdits> beside = new ArrayList<>();
        boolean hasNull = false;
        for (Branch each : branches) {
            if (!each.isNull()) {
                matched.revised(each, union.get(), beside).map(node -> more ? node : withoutNull(node)).ifPresent(revised::add);
            } else if (more) {
                revised.add(each.node());
                hasNull = true;
            }
        }
        matched.added().forEach(shape -> revised.add(revision.added().of(shape, "", false)));
        boolean allowed = hasNull || branches.stream().anyMatch(each -> each.schema().nullable()) && more;
        if (more && !allowed) {
            revised.add(JsonNodeFactory.instance.objectNode().put("type", "null"));
        }
        return together(ours, union.get(), revised, beside);
    }

    private Branch branch(Union union, JsonNode node) {
        List<JsonNode> all = new ArrayList<>(union.beside());
        all.add(node);
        Schema schema = revision.comparison().before().schemas().of(union.beside().isEmpty() ? node : Schemas.allOf(all));
        return new Branch(node, schema, BranchComparison.shapes(schema));
    }

    private Difference nullDifference(boolean allowed) {
        return new Difference(revision.comparison().rule(allowed ? RuleKind.NULL_ALLOWED : RuleKind.NULL_FORBIDDEN), "", List.of(),
                allowed ? "never null" : "or null", allowed ? "or null" : "never null");
    }

    /** Takes null from the types of a branch; where it is a part that others use, the next round sees to it. */
    private static JsonNode withoutNull(JsonNode node) {
        if (!node.path("type").isArray()) {
            return node;
        }
        Set<JsonType> types = new TreeSet<>();
        node.get("type").forEach(type -> {
            if (JsonType.isType(type.asText())) {
                types.add(JsonType.of(type.asText()));
            }
        });
        ObjectNode copy = node.deepCopy();
        ValueEdits.types(copy, types, false);
        return copy;
    }

    private JsonNode together(JsonNode ours, Union union, List<JsonNode> branches, List<SchemaEdits> beside) {
        if (branches.size() == 1 && union.beside().isEmpty()) {
            return SchemaWriter.withNotes(ours.has(union.keyword()) ? ours : JsonNodeFactory.instance.objectNode(), branches.get(0));
        }
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        branches.forEach(rest.putArray(union.keyword())::add);
        if (union.beside().isEmpty()) {
            return SchemaWriter.withNotes(ours.has(union.keyword()) ? ours : JsonNodeFactory.instance.objectNode(), rest);
        }
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        union.beside().forEach(all.putArray(ALL_OF)::add);
        JsonNode shared = beside.isEmpty() ? all : revision.apply(all, beside.get(0));
        ObjectNode whole = shared.deepCopy();
        whole.withArray("/" + ALL_OF).add(rest);
        return SchemaWriter.withNotes(ours, whole);
    }

    /** Which of our branches is which of theirs. */
    private final class Matched {

        private final Schema theirs;
        private final KeptDifferences known;
        private final List<Schema> shapes;
        private final List<Schema> young;
        private final List<BranchComparison.Pair> pairs;

        Matched(List<Branch> branches, Schema theirs, KeptDifferences known) {
            this.theirs = theirs;
            this.known = known;
            this.shapes = branches.stream().filter(each -> !each.isNull()).flatMap(each -> each.shapes().stream()).toList();
            this.young = BranchComparison.shapes(theirs);
            this.pairs = new BranchComparison(revision.comparison()).matched(shapes, young);
        }

        List<Schema> added() {
            return young.stream().filter(shape -> pairs.stream().noneMatch(pair -> pair.young() == shape)).filter(shape -> {
                String name = Wording.branch(revision.comparison().after().schemas(), shape, young);
                return !known.differences().contains(difference(RuleKind.BRANCH_ADDED, "", name));
            }).toList();
        }

        /** Returns a branch as it is to be; nothing where it is to go. */
        Optional<JsonNode> revised(Branch branch, Union union, List<SchemaEdits> beside) {
            List<BranchComparison.Pair> own = pairs.stream()
                    .filter(pair -> branch.shapes().stream().anyMatch(shape -> shape == pair.old())).toList();
            if (own.isEmpty()) {
                return isToStay(branch) ? Optional.of(branch.node()) : Optional.empty();
            }
            if (branch.shapes().size() > 1) {
                Schema some = theirs.with(branch.schema().nullable(), own.stream().map(BranchComparison.Pair::young).toList());
                return Optional.of(revision.of(branch.node(), branch.schema(), some, within(branch)));
            }
            KeptDifferences below = known.in(label(branch.shapes().get(0)));
            Schema only = own.get(0).young().with(branch.schema().nullable(), List.of());
            if (union.beside().isEmpty()) {
                return Optional.of(revision.of(branch.node(), branch.schema(), only, below));
            }
            return Optional.of(apart(branch, only, union, below, beside));
        }

        /** Edits of what stands beside the union go there, once. */
        private JsonNode apart(Branch branch, Schema only, Union union, KeptDifferences below, List<SchemaEdits> beside) {
            SchemaEdits edits = SchemaEdits.of(revision.comparison(), branch.schema(), only, below);
            Set<String> common = revision.comparison().before().schemas().of(Schemas.allOf(union.beside())).object().properties().keySet();
            SchemaEdits shared = edits.only(each -> common.contains(each.field()), common::contains);
            if (!shared.isEmpty()) {
                beside.add(shared);
            }
            return revision.apply(branch.node(), edits.only(each -> !common.contains(each.field()), step -> !common.contains(step)));
        }

        /** Among fewer siblings a shape is told apart by another name. */
        private KeptDifferences within(Branch branch) {
            Set<Difference> differences = new HashSet<>();
            for (Schema shape : branch.shapes()) {
                String name = Wording.branch(revision.comparison().before().schemas(), shape, branch.shapes());
                differences.addAll(known.in(label(shape)).of(name).differences());
            }
            return new KeptDifferences(differences);
        }

        private boolean isToStay(Branch branch) {
            boolean twice = pairs.stream().anyMatch(pair -> pair.old().equals(branch.shapes().get(0)));
            return twice || known.differences().contains(difference(RuleKind.BRANCH_REMOVED, label(branch.shapes().get(0)), ""));
        }

        private String label(Schema shape) {
            return shapes.size() > 1 ? Wording.branch(revision.comparison().before().schemas(), shape, shapes) : "";
        }

        private Difference difference(RuleKind kind, String before, String after) {
            return new Difference(revision.comparison().rule(kind), "", List.of(), before, after);
        }
    }
}
