package sigma.recipes.drift.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.References;

/**
 * Finds schemas that are written identically in two documents, including the parts to which they refer. They need no
 * comparison, which covers most of two versions of one document. Descriptions are ignored.
 */
final class SameSchemas {

    private static final Set<String> TEXTS = Set.of("description", "summary");
    /** Below these keywords is data, in which a description is an ordinary value. */
    private static final Set<String> DATA = Set.of("default", "enum", "const");

    private final Document before;
    private final Document after;
    private final boolean comparable;
    private final Map<String, String> counterparts = new HashMap<>();
    private final Map<String, Optional<Set<String>>> alike = new HashMap<>();
    /** Whether each part is the same with all that it leads to. */
    private final Map<String, Boolean> known = new HashMap<>();

    SameSchemas(Document before, Document after) {
        this.before = before;
        this.after = after;
        // Siblings of a reference are ignored in 3.0 and count since 3.1. Documents with different files are not compared this
        // way.
        this.comparable = before.isOfVersion30() == after.isOfVersion30() && before.rootNames().size() == after.rootNames().size()
                && before.trees().size() == after.trees().size();
    }

    /** Returns whether the two documents write a schema identically. */
    boolean areSame(JsonNode one, JsonNode other) {
        if (!comparable) {
            return false;
        }
        Set<String> references = new HashSet<>();
        return areAlike(one, other, references) && references.stream().allMatch(this::leadsToSame);
    }

    /** A part that looks the same differs if any part that it leads to looks different. */
    private boolean leadsToSame(String start) {
        Set<String> reached = new HashSet<>(Set.of(start));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            String reference = open.remove();
            boolean differs = known.containsKey(reference) ? !known.get(reference) : references(reference).isEmpty();
            if (differs) {
                known.put(start, false);
                return false;
            }
            if (!known.containsKey(reference)) {
                references(reference).get().stream().filter(reached::add).forEach(open::add);
            }
        }
        reached.forEach(each -> known.put(each, true));
        return true;
    }

    /** Returns the references in a part that looks the same in both documents; empty if it looks different. */
    private Optional<Set<String>> references(String part) {
        return alike.computeIfAbsent(part, each -> {
            Set<String> references = new HashSet<>();
            return areAlike(before.at(each), after.at(counterpart(each)), references) ? Optional.of(references) : Optional.empty();
        });
    }

    private boolean areAlike(JsonNode one, JsonNode other, Set<String> references) {
        if (!one.isObject() || !other.isObject()) {
            return one.isArray() && other.isArray() ? areListsAlike(one, other, references) : one.equals(other);
        }
        int fields = 0;
        for (Map.Entry<String, JsonNode> field : one.properties()) {
            String key = field.getKey();
            JsonNode value = field.getValue();
            if (isText(key, value)) {
                continue;
            }
            fields++;
            JsonNode counterpart = other.get(key);
            if (counterpart == null || DATA.contains(key) && !value.equals(counterpart) || !(key.equals(References.REF) && value.isTextual()
                    ? isSameReference(value, counterpart, references) : areAlike(value, counterpart, references))) {
                return false;
            }
        }
        for (Map.Entry<String, JsonNode> field : other.properties()) {
            fields -= isText(field.getKey(), field.getValue()) ? 0 : 1;
        }
        return fields == 0;
    }

    private boolean areListsAlike(JsonNode one, JsonNode other, Set<String> references) {
        for (int i = 0; i < one.size() && one.size() == other.size(); i++) {
            if (!areAlike(one.get(i), other.get(i), references)) {
                return false;
            }
        }
        return one.size() == other.size();
    }

    private static boolean isText(String key, JsonNode value) {
        return value.isTextual() && TEXTS.contains(key);
    }

    private boolean isSameReference(JsonNode one, JsonNode other, Set<String> references) {
        String reference = one.textValue();
        references.add(reference);
        return Document.isReadable(before.at(reference)) && counterpart(reference).equals(other.asText());
    }

    /** Returns the reference in the new document, whose first file may have another name. */
    private String counterpart(String reference) {
        return counterparts.computeIfAbsent(reference, each -> {
            int root = before.rootNames().indexOf(References.file(each));
            return root < 0 ? each : after.rootNames().get(root) + Document.IN + References.place(each);
        });
    }
}
