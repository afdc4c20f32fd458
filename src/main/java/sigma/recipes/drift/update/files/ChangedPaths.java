package sigma.recipes.drift.update.files;

import java.util.HashSet;
import java.util.Set;
import sigma.recipes.drift.document.Document;

/** Finds the paths of the contract whose operations may have changed with an edit. */
public final class ChangedPaths {

    private ChangedPaths() {
    }

    /** Returns the changed paths, and those that use a changed part. */
    public static Set<String> of(ContractFileTree before, ContractFileTree after) {
        Set<String> parts = new HashSet<>();
        after.trees().forEach((file, tree) -> tree.properties().stream()
                .filter(part -> !before.trees().containsKey(file) || !part.getValue().equals(before.trees().get(file).get(part.getKey())))
                .forEach(part -> parts.add(file + Document.IN + "/" + part.getKey().replace("~", "~0").replace("/", "~1"))));
        PartReferences references = new PartReferences(after);
        Set<String> changed = new HashSet<>();
        after.root().path("paths").properties().forEach(path -> {
            if (references.reachable(path.getValue()).stream().anyMatch(parts::contains)) {
                changed.add(path.getKey());
            }
        });
        return changed;
    }
}
