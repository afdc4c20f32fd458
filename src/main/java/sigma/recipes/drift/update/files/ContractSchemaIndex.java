package sigma.recipes.drift.update.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.drift.change.Difference;
import sigma.recipes.drift.compare.SchemaComparison;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.schema.ComparedApi;
import sigma.recipes.drift.schema.Schema;

/** An index of the named schemas of the contract, by content. */
public final class ContractSchemaIndex {

    private static final String COMMON = "schemas/common.yaml";
    private static final int FEW_FIELDS = 2;

    private final Map<Integer, List<String>> references = new HashMap<>();
    private final Map<String, JsonNode> nodes = new HashMap<>();

    /** Creates an index of the contract's named schemas. */
    public ContractSchemaIndex(ContractFileTree files, ComparedApi existing) {
        files.trees().forEach((file, tree) -> {
            if (file.startsWith("schemas/")) {
                tree.properties().forEach(part -> {
                    String reference = file + Document.IN + "/" + part.getKey();
                    references.computeIfAbsent(existing.types().of(part.getValue()), each -> new ArrayList<>()).add(reference);
                    nodes.put(reference, part.getValue());
                });
            }
        });
    }

    /**
     * Returns the reference to a part that equals {@code published} or is more precise.
     *
     * @param file the file to search first, then the common parts, then other files, except for schemas with few fields,
     *             which may have another meaning there
     */
    public Optional<String> like(Schema published, SchemaComparison comparison, String file) {
        boolean large = published.object().properties().size() > FEW_FIELDS;
        List<String> candidates = references.getOrDefault(comparison.after().types().of(published), List.of()).stream()
                .filter(each -> each.startsWith(file) || each.startsWith(COMMON) || large)
                .sorted(Comparator.comparing((String each) -> !each.startsWith(file)).thenComparing(each -> !each.startsWith(COMMON))).toList();
        Optional<String> same = candidates.stream().filter(each -> differences(each, published, comparison).isEmpty()).findFirst();
        return same.isPresent() || !large ? same : candidates.stream().filter(each -> differences(each, published, comparison).stream()
                .allMatch(difference -> difference.rule().kind().ofDetail())).findFirst();
    }

    private List<Difference> differences(String reference, Schema published, SchemaComparison comparison) {
        return comparison.of(comparison.before().schemas().of(nodes.get(reference)), published);
    }
}
