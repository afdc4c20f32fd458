package sigma.recipes.drift.update.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.drift.compare.SchemaComparison;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.schema.ComparedApi;
import sigma.recipes.drift.schema.Schema;

/** The objects that files of our contract name, by what they ask for. */
public final class ContractSchemaIndex {

    private static final String COMMON = "schemas/common.yaml";
    private static final int FEW_FIELDS = 2;

    private final Map<Integer, List<String>> references = new HashMap<>();
    private final Map<String, JsonNode> nodes = new HashMap<>();

    /** Creates an index of the contract's named schemas. */
    public ContractSchemaIndex(ContractFileTree files, ComparedApi ours) {
        files.trees().forEach((file, tree) -> {
            if (file.startsWith("schemas/")) {
                tree.properties().forEach(part -> {
                    String reference = file + Document.IN + "/" + part.getKey();
                    references.computeIfAbsent(ours.signatures().of(part.getValue()), each -> new ArrayList<>()).add(reference);
                    nodes.put(reference, part.getValue());
                });
            }
        });
    }

    /**
     * Returns the reference to a part that says what {@code theirs} does.
     *
     * @param file where to look first, then among what is common, then elsewhere: but what has few fields may well be
     *             another thing there
     */
    public Optional<String> like(Schema theirs, SchemaComparison comparison, String file) {
        return references.getOrDefault(comparison.after().signatures().of(theirs), List.of()).stream()
                .filter(each -> each.startsWith(file) || each.startsWith(COMMON) || theirs.object().properties().size() > FEW_FIELDS)
                .filter(each -> comparison.of(comparison.before().schemas().of(nodes.get(each)), theirs).isEmpty())
                .min(Comparator.comparing((String each) -> !each.startsWith(file)).thenComparing(each -> !each.startsWith(COMMON)));
    }
}
