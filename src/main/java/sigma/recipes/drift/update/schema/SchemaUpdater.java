package sigma.recipes.drift.update.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import sigma.recipes.drift.change.Difference;
import sigma.recipes.drift.compare.SchemaComparison;
import sigma.recipes.drift.document.References;
import sigma.recipes.drift.schema.JsonType;
import sigma.recipes.drift.schema.Schema;
import sigma.recipes.drift.update.files.DraftSchemas;

/**
 * Brings a schema of our contract up to one of a published document. It changes what differs once form is gone, and nothing
 * else: notes, references and the way in which ours is put together stay.
 */
public final class SchemaUpdater {

    private final SchemaComparison comparison;
    private final DraftSchemas drafts;
    private final SchemaWriter added;
    private final String user;
    private final EditDispatcher routing;
    private final UnionUpdater unions;
    private final Map<Schema, Map<List<Object>, String>> drafted = new IdentityHashMap<>();
    private final Map<Schema, Map<String, String>> open = new IdentityHashMap<>();

    /**
     * Creates a revision of what one part of an operation holds.
     *
     * @param comparison compares ours and theirs in the direction in which the part travels
     * @param added      writes what ours lacks
     * @param shared     tells where new fields belong
     * @param user       the operation
     */
    public SchemaUpdater(SchemaComparison comparison, DraftSchemas drafts, SchemaWriter added, SharedParts shared, String user) {
        this.comparison = comparison;
        this.drafts = drafts;
        this.added = added;
        this.user = user;
        this.routing = new EditDispatcher(this, shared);
        this.unions = new UnionUpdater(this);
    }

    SchemaComparison comparison() {
        return comparison;
    }

    SchemaWriter added() {
        return added;
    }

    /** Returns the schema as it is to be; the very same where nothing is to change. */
    public JsonNode of(JsonNode ours, JsonNode theirs, KeptDifferences known) {
        return of(ours, comparison.before().schemas().of(ours), comparison.after().schemas().of(theirs), known);
    }

    /** Returns {@code ours}, whose normal form is {@code mine}, as it is to be. */
    public JsonNode of(JsonNode ours, Schema mine, Schema theirs, KeptDifferences known) {
        List<Difference> live = known.without(comparison.of(mine, theirs));
        if (live.isEmpty()) {
            return ours;
        }
        if (ours.has(References.REF)) {
            return referred(ours, mine, theirs, known);
        }
        if (live.stream().anyMatch(each -> isAnotherThing(each, mine, theirs))) {
            return replaced(ours, theirs, known);
        }
        if (!mine.branches().isEmpty() || !theirs.branches().isEmpty()) {
            return unions.of(ours, mine, theirs, known);
        }
        return apply(ours, SchemaEdits.of(comparison, mine, theirs, known));
    }

    /** Writes theirs in the place of ours; not where something of ours is to stay, which somebody has to see to. */
    JsonNode replaced(JsonNode ours, Schema theirs, KeptDifferences known) {
        return known.differences().isEmpty() ? added.inPlaceOf(ours, theirs) : ours;
    }

    /** Performs edits; those of a part that others use too are performed on a draft of it. */
    JsonNode apply(JsonNode ours, SchemaEdits edits) {
        if (edits.isEmpty()) {
            return ours;
        }
        if (!ours.has(References.REF)) {
            return routing.apply(ours, edits);
        }
        String target = ours.get(References.REF).asText();
        String draft = drafts.of(target, user);
        drafts.close(draft, apply(drafts.at(target), edits));
        return ((ObjectNode) ours.deepCopy()).put(References.REF, draft);
    }

    private JsonNode referred(JsonNode ours, Schema mine, Schema theirs, KeptDifferences known) {
        String target = ours.get(References.REF).asText();
        Map<List<Object>, String> done = drafted.computeIfAbsent(theirs, each -> new HashMap<>());
        Map<String, String> above = open.computeIfAbsent(theirs, each -> new HashMap<>());
        String draft = above.getOrDefault(target, done.get(List.of(target, known)));
        if (draft == null) {
            draft = drafts.of(target, user);
            done.put(List.of(target, known), draft);
            above.put(target, draft);
            drafts.close(draft, of(drafts.at(target), mine, theirs, known));
            above.remove(target);
        }
        return ((ObjectNode) ours.deepCopy()).put(References.REF, draft);
    }

    /** Tells whether a value has become a thing of another kind, of which nothing of ours can be kept but notes. */
    private static boolean isAnotherThing(Difference each, Schema mine, Schema theirs) {
        if (!each.field().isEmpty() || !each.variants().isEmpty()) {
            return false;
        }
        boolean containers = List.of(JsonType.OBJECT, JsonType.ARRAY).stream()
                .anyMatch(type -> mine.hasType(type) != theirs.hasType(type));
        return switch (each.rule().kind()) {
            case LIST_ENVELOPE_CHANGED, TYPE_CHANGED -> true;
            case TYPE_WIDENED, TYPE_NARROWED -> containers;
            default -> false;
        };
    }
}
