package sigma.recipes.drift.update.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import sigma.recipes.drift.document.Document;

/** Removes the parts of the contract that an update left unused. */
public final class UnusedParts {

    private UnusedParts() {
    }

    /** Removes from {@code after} the parts that operations used in {@code before} and no longer use. */
    public static void remove(ContractFileTree before, ContractFileTree after) {
        Set<String> lost = used(before);
        lost.removeAll(used(after));
        for (String reference : lost) {
            JsonNode tree = after.trees().get(reference.substring(0, reference.indexOf(Document.IN)));
            if (tree instanceof ObjectNode file && !reference.startsWith("paths/")) {
                file.remove(reference.substring(reference.indexOf(Document.IN) + 2));
            }
        }
    }

    private static Set<String> used(ContractFileTree files) {
        return new PartReferences(files).reachable(files.root());
    }
}
