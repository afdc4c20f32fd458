package sigma.recipes.drift.update.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.References;

/**
 * Named parts of our contract as some of their users want them. Each user that wants a part changed gets a draft of it;
 * {@link PartNameResolver} decides afterwards which drafts take the place of the part, and which become parts of their own.
 */
public final class DraftSchemas {

    private static final String PREFIX = "draft" + Document.IN + "/";

    private final Document contract;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    /**
     * A part as somebody wants it.
     *
     * @param base the reference to the part that it was made of; empty where it is new
     * @param file the file that it goes to where it gets a name of its own
     * @param name a name for that case
     * @param tree what it holds; null as long as that is being worked out
     */
    public record Draft(String base, String file, String name, JsonNode tree) {
    }

    /** Creates an empty set of drafts beside the parts of {@code contract}. */
    public DraftSchemas(Document contract) {
        this.contract = contract;
    }

    /** Starts a draft; returns the reference to it. */
    public String open(String base, String file, String name) {
        String reference = PREFIX + drafts.size();
        drafts.put(reference, new Draft(base, file, name, null));
        return reference;
    }

    /** Ends a draft. */
    public void close(String reference, JsonNode tree) {
        Draft draft = drafts.get(reference);
        drafts.put(reference, new Draft(draft.base(), draft.file(), draft.name(), tree));
    }

    /** Returns all drafts by name. */
    public Map<String, Draft> all() {
        return drafts;
    }

    /** Returns what stands at the end of a reference to a draft or to a part. */
    public JsonNode at(String reference) {
        return drafts.containsKey(reference) ? drafts.get(reference).tree() : contract.at(reference);
    }

    /** Returns {@code node}, or what it refers to. */
    public JsonNode followed(JsonNode node) {
        return node.has(References.REF) ? followed(at(node.get(References.REF).asText())) : node;
    }

    /**
     * Returns a node with a change: a part that it refers to is left alone, and a draft of it is changed.
     *
     * @param user the operation that wants the change
     */
    public ObjectNode edited(JsonNode node, String user, Consumer<ObjectNode> edit) {
        ObjectNode copy = node.deepCopy();
        if (!node.has(References.REF)) {
            edit.accept(copy);
            return copy;
        }
        String target = node.get(References.REF).asText();
        String draft = of(target, user);
        close(draft, edited(at(target), user, edit));
        return copy.put(References.REF, draft);
    }

    /** Starts a draft of the part that {@code reference} leads to. */
    public String of(String reference, String user) {
        String base = drafts.containsKey(reference) ? drafts.get(reference).base() : reference;
        String file = base.isEmpty() ? drafts.get(reference).file() : base.substring(0, base.indexOf(Document.IN));
        String name = base.isEmpty() ? drafts.get(reference).name() : base.substring(base.lastIndexOf('/') + 1) + "Of" + capital(user);
        return open(base, file, name);
    }

    /** Returns a reference as a schema. */
    public static ObjectNode reference(String reference) {
        return JsonNodeFactory.instance.objectNode().put(References.REF, reference);
    }

    /** Returns {@code name} with a capital first letter. */
    public static String capital(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
