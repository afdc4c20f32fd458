package sigma.recipes.drift.update.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.References;

/** The references between parts of the contract. */
final class PartReferences {

    private final Document document;
    private final Map<String, List<String>> byPart = new HashMap<>();

    PartReferences(ContractFileTree files) {
        this.document = files.document();
    }

    /** Returns the references reachable from a node, transitively. */
    Set<String> reachable(JsonNode node) {
        Set<String> reached = new HashSet<>(references(node));
        Deque<String> unread = new ArrayDeque<>(reached);
        while (!unread.isEmpty()) {
            byPart.computeIfAbsent(unread.remove(), part -> references(document.at(part))).forEach(other -> {
                if (reached.add(other)) {
                    unread.add(other);
                }
            });
        }
        return reached;
    }

    private static List<String> references(JsonNode node) {
        List<String> references = new ArrayList<>();
        References.replace(node, new ArrayDeque<>(), (path, reference) -> {
            references.add(reference);
            return reference;
        });
        return references;
    }
}
