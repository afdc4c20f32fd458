package sigma.recipes.drift.update.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import sigma.recipes.drift.change.Direction;
import sigma.recipes.drift.compare.SchemaComparison;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.References;
import sigma.recipes.drift.schema.ComparedApi;
import sigma.recipes.drift.schema.Schema;

/** Adds named schemas to the contract files: one for all equal schemas of the published document. */
public final class NewParts {

    private final ContractFileTree files;
    private final ComparedApi published;
    private final Map<List<Object>, List<Added>> added = new HashMap<>();

    private record Added(Schema schema, String reference) {
    }

    /** Creates an adder of schemas of {@code published} to files, which it edits in place. */
    public NewParts(ContractFileTree files, ComparedApi published) {
        this.files = files;
        this.published = published;
    }

    /** Returns the reference to a part that was added for an equal schema in the same direction. */
    public Optional<String> like(Schema schema, Direction direction) {
        SchemaComparison comparison = new SchemaComparison(published, published, direction);
        return added.getOrDefault(key(schema, direction), List.of()).stream()
                .filter(each -> each.schema() == schema || comparison.of(each.schema(), schema).isEmpty()).map(Added::reference).findFirst();
    }

    /**
     * Adds a part.
     *
     * @param file the file that gets it
     * @param name its name; a number is appended if the file has such a part
     * @param tree writes it; the name is already reserved, since the part may refer to itself
     * @return the reference to it
     */
    public String add(Schema schema, Direction direction, String file, String name, Supplier<JsonNode> tree) {
        ObjectNode parts = (ObjectNode) files.trees().computeIfAbsent(file, each -> JsonNodeFactory.instance.objectNode());
        String free = name;
        for (int i = 2; parts.has(free); i++) {
            free = name + i;
        }
        parts.putObject(free);
        String reference = file + Document.IN + "/" + free;
        added.computeIfAbsent(key(schema, direction), each -> new ArrayList<>()).add(new Added(schema, reference));
        parts.set(free, tree.get());
        return reference;
    }

    /** Returns a reference as a schema. */
    public static ObjectNode reference(String reference) {
        return JsonNodeFactory.instance.objectNode().put(References.REF, reference);
    }

    private List<Object> key(Schema schema, Direction direction) {
        return List.of(published.signatures().of(schema), direction);
    }
}
