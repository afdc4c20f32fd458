package sigma.recipes.drift.update.files;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.References;

/** The references between parts of the contract, and what follows from them after an edit. */
public final class PartReferences {

    private final Document document;
    private final Map<String, List<String>> byPart = new HashMap<>();

    private PartReferences(ContractFileTree files) {
        this.document = files.document();
    }

    /** Returns the paths of {@code after} that an edit changed, and those that use a part that it changed. */
    public static Set<String> changedPaths(ContractFileTree before, ContractFileTree after) {
        Set<String> parts = new HashSet<>();
        after.trees().forEach((file, tree) -> tree.properties().stream()
                .filter(part -> !before.trees().containsKey(file) || !part.getValue().equals(before.trees().get(file).get(part.getKey())))
                .forEach(part -> parts.add(file + Document.IN + JsonPointer.empty().appendProperty(part.getKey()))));
        PartReferences references = new PartReferences(after);
        return after.root().path("paths").propertyStream().filter(path -> references.reachable(path.getValue()).stream().anyMatch(parts::contains))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** Removes from {@code after} the parts that operations used in {@code before} and no longer use. */
    public static void removeUnused(ContractFileTree before, ContractFileTree after) {
        Set<String> lost = new PartReferences(before).reachable(before.root());
        lost.removeAll(new PartReferences(after).reachable(after.root()));
        for (String reference : lost) {
            if (after.trees().get(References.file(reference)) instanceof ObjectNode file && !reference.startsWith("paths/")) {
                file.remove(References.place(reference).substring(1));
            }
        }
    }

    private Set<String> reachable(JsonNode node) {
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
        References.replace(node, (path, reference) -> {
            references.add(reference);
            return reference;
        });
        return references;
    }
}
