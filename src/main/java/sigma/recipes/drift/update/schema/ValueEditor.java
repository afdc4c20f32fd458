package sigma.recipes.drift.update.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import sigma.recipes.drift.change.Difference;
import sigma.recipes.drift.document.References;
import sigma.recipes.drift.schema.JsonType;
import sigma.recipes.drift.schema.Schema;

/** Edits the constraints of the contract on a single value: types, null, closed list, format, limits, default. */
final class ValueEditor {

    private static final String TYPE = "type";
    private static final String ENUM = "enum";
    private static final String NULL = "null";
    private static final String OPEN = "x-open-vocabulary";

    private final WrittenSchema site;
    private final Schema theirs;
    private final SchemaWriter writer;
    private final boolean atPart;

    /**
     * Creates an editor.
     *
     * @param atPart whether to edit the part to which the site refers; otherwise the site itself is edited if possible
     */
    ValueEditor(WrittenSchema site, Schema theirs, SchemaWriter writer, boolean atPart) {
        this.site = site;
        this.theirs = theirs;
        this.writer = writer;
        this.atPart = atPart;
    }

    /** Applies a change; returns whether the contract can express it. */
    boolean edit(Difference change) {
        return switch (change.rule().kind()) {
            case TYPE_CHANGED, LIST_ENVELOPE_CHANGED -> replace();
            case TYPE_WIDENED, TYPE_NARROWED -> types();
            case NULL_ALLOWED -> allowNull();
            case NULL_FORBIDDEN -> forbidNull();
            case ENUM_VALUE_REMOVED -> words(words -> words.remove(change.before()));
            case ENUM_VALUE_ADDED -> words(words -> words.add(change.after()));
            case ENUM_CLOSED -> close();
            case ENUM_OPENED -> words(Set::clear);
            case FORMAT_CHANGED, FORMAT_DROPPED, FORMAT_ADDED -> text("format", theirs.format());
            case LIMIT_TIGHTENED, LIMIT_LOOSENED, LIMIT_CHANGED -> limits();
            case DEFAULT_CHANGED -> json("default", theirs.defaultValue());
            default -> false;
        };
    }

    /** Replaces ours by theirs and keeps the extensions. */
    boolean replace() {
        ObjectNode node = atPart ? site.target() : site.holder();
        SchemaNodes.become(node, writer.inPlaceOf(node, theirs));
        return true;
    }

    private boolean types() {
        boolean anything = theirs.types().isEmpty() || site.parts().size() != 1;
        boolean containers = List.of(JsonType.OBJECT, JsonType.ARRAY).stream()
                .anyMatch(type -> site.part(part -> SchemaNodes.hasType(part, type.word())).isPresent() != theirs.hasType(type));
        if (anything || containers) {
            return replace();
        }
        ObjectNode part = site.parts().get(0).node();
        SchemaNodes.types(part, theirs.types(), SchemaNodes.allowsNull(part));
        return true;
    }

    private boolean allowNull() {
        ObjectNode node = atPart ? site.target() : site.holder();
        Optional<String> union = SchemaLocator.keyword(node);
        if (union.isPresent()) {
            node.withArray("/" + union.get()).addObject().put(TYPE, NULL);
        } else if (node.has(References.REF) || node.has("allOf") || !node.has(TYPE)) {
            SchemaNodes.become(node, SchemaNodes.union(node, JsonNodeFactory.instance.objectNode().put(TYPE, NULL)));
        } else {
            SchemaNodes.types(node, theirs.types(), true);
            if (node.has(ENUM)) {
                node.withArray("/" + ENUM).addNull();
            }
        }
        return true;
    }

    private boolean forbidNull() {
        ObjectNode node = site.target();
        Optional<String> union = SchemaLocator.keyword(node);
        if (union.isPresent()) {
            List<ObjectNode> objects = SchemaLocator.objects(node);
            if (objects.size() == node.get(union.get()).size()) {
                return false;
            }
            SchemaNodes.list(node, union.get(), objects);
            return true;
        }
        if (!SchemaNodes.allowsNull(node)) {
            return false;
        }
        SchemaNodes.types(node, theirs.types(), false);
        if (node.has(ENUM)) {
            ArrayNode words = JsonNodeFactory.instance.arrayNode();
            node.get(ENUM).forEach(word -> {
                if (!word.isNull()) {
                    words.add(word);
                }
            });
            node.set(ENUM, words);
        }
        return true;
    }

    /** A document cannot close a vocabulary that organizations extend. */
    private boolean close() {
        ObjectNode part = site.home();
        if (part.path(OPEN).asBoolean()) {
            return false;
        }
        ArrayNode words = part.putArray(ENUM);
        theirs.words().orElseThrow().forEach(word -> words.add(SchemaNodes.parsed(word)));
        if (SchemaNodes.allowsNull(part)) {
            words.addNull();
        }
        return true;
    }

    private boolean words(Consumer<Set<String>> change) {
        Optional<ObjectNode> part = site.part(each -> each.has(ENUM));
        part.ifPresent(schema -> {
            Set<String> words = new LinkedHashSet<>();
            schema.get(ENUM).forEach(word -> words.add(word.toString()));
            boolean nullable = words.remove(NULL);
            change.accept(words);
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            words.forEach(word -> array.add(SchemaNodes.parsed(word)));
            if (nullable) {
                array.addNull();
            }
            if (words.isEmpty()) {
                array.removeAll();
            }
            SchemaNodes.part(schema, ENUM, array);
        });
        return part.isPresent();
    }

    private boolean text(String keyword, String text) {
        SchemaNodes.text(part(keyword), keyword, text);
        return true;
    }

    private boolean json(String keyword, String json) {
        SchemaNodes.json(part(keyword), keyword, json);
        return true;
    }

    /** A bound may change from exclusive to inclusive, so that two keywords change. */
    private boolean limits() {
        if (!SchemaNodes.LIMITS.containsAll(theirs.limits().keySet())) {
            return false;
        }
        SchemaNodes.LIMITS.forEach(keyword -> {
            String limit = theirs.limits().getOrDefault(keyword, "");
            if (!limit.isEmpty() || site.part(each -> each.has(keyword)).isPresent()) {
                json(keyword, limit);
            }
        });
        return true;
    }

    private ObjectNode part(String keyword) {
        return site.part(each -> each.has(keyword)).orElseGet(site::home);
    }
}
