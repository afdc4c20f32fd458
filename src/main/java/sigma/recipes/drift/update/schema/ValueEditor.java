package sigma.recipes.drift.update.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import sigma.recipes.drift.change.Difference;
import sigma.recipes.drift.document.References;
import sigma.recipes.drift.schema.JsonType;
import sigma.recipes.drift.schema.Schema;

/** Edits the constraints of the contract on a single value: types, null, closed list, format, limits, default. */
final class ValueEditor {

    private static final String TYPE = "type";
    private static final String ENUM = "enum";
    private static final String NULL = "null";

    private final WrittenSchema site;
    private final Schema published;
    private final SchemaWriter writer;
    private final boolean atPart;

    /** Creates an editor of the part to which the site refers ({@code atPart}), or of the site itself if possible. */
    ValueEditor(WrittenSchema site, Schema published, SchemaWriter writer, boolean atPart) {
        this.site = site;
        this.published = published;
        this.writer = writer;
        this.atPart = atPart;
    }

    /** Applies a change. One that the contract format cannot express is skipped; the next comparison reports it. */
    void edit(Difference change) {
        switch (change.rule().kind()) {
            case TYPE_CHANGED, LIST_ENVELOPE_CHANGED -> replace();
            case TYPE_WIDENED, TYPE_NARROWED -> types();
            case NULL_ALLOWED -> allowNull();
            case NULL_FORBIDDEN -> forbidNull();
            case ENUM_VALUE_REMOVED -> words(words -> words.remove(change.before()));
            case ENUM_VALUE_ADDED -> words(words -> words.add(change.after()));
            case ENUM_CLOSED -> close();
            case ENUM_OPENED -> words(Set::clear);
            case FORMAT_CHANGED, FORMAT_DROPPED, FORMAT_ADDED -> SchemaNodes.text(part("format"), "format", published.format());
            case LIMIT_TIGHTENED, LIMIT_LOOSENED, LIMIT_CHANGED -> limits();
            case DEFAULT_CHANGED -> SchemaNodes.json(part("default"), "default", published.defaultValue());
            default -> {
                // The contract format has no keyword for it.
            }
        }
    }

    /** Replaces the existing values by the published ones, and keeps the extensions. */
    private void replace() {
        ObjectNode node = edited();
        SchemaNodes.become(node, writer.inPlaceOf(node, published));
    }

    private void types() {
        boolean anything = published.types().isEmpty() || site.parts().size() != 1;
        boolean containers = Stream.of(JsonType.OBJECT, JsonType.ARRAY)
                .anyMatch(type -> site.part(part -> SchemaNodes.hasType(part, type.word())).isPresent() != published.hasType(type));
        if (anything || containers) {
            replace();
        } else {
            ObjectNode part = site.parts().get(0).node();
            SchemaNodes.types(part, published.types(), SchemaNodes.allowsNull(part));
        }
    }

    private void allowNull() {
        ObjectNode node = edited();
        Optional<String> union = SchemaLocator.keyword(node);
        if (union.isPresent()) {
            node.withArrayProperty(union.get()).addObject().put(TYPE, NULL);
        } else if (node.has(References.REF) || node.has("allOf") || !node.has(TYPE)) {
            SchemaNodes.become(node, SchemaNodes.union(node, JsonNodeFactory.instance.objectNode().put(TYPE, NULL)));
        } else {
            SchemaNodes.types(node, published.types(), true);
            if (node.has(ENUM)) {
                node.withArrayProperty(ENUM).addNull();
            }
        }
    }

    private void forbidNull() {
        ObjectNode node = site.target();
        Optional<String> union = SchemaLocator.keyword(node);
        if (union.isPresent()) {
            List<ObjectNode> objects = SchemaLocator.objects(node);
            if (objects.size() < node.get(union.get()).size()) {
                SchemaNodes.list(node, union.get(), objects);
            }
        } else if (SchemaNodes.allowsNull(node)) {
            SchemaNodes.types(node, published.types(), false);
            if (node.has(ENUM)) {
                node.withArrayProperty(ENUM).removeIf(JsonNode::isNull);
            }
        }
    }

    /** A document cannot close a vocabulary that organizations extend. */
    private void close() {
        ObjectNode part = site.ownOrAdded();
        if (!part.path("x-open-vocabulary").asBoolean()) {
            SchemaNodes.words(part, published.words().orElseThrow(), SchemaNodes.allowsNull(part));
        }
    }

    private void words(Consumer<Set<String>> change) {
        site.part(each -> each.has(ENUM)).ifPresent(part -> {
            Set<String> words = new LinkedHashSet<>();
            part.get(ENUM).forEach(word -> words.add(word.toString()));
            boolean nullable = words.remove(NULL);
            change.accept(words);
            if (words.isEmpty()) {
                part.remove(ENUM);
            } else {
                SchemaNodes.words(part, words, nullable);
            }
        });
    }

    /** A bound may change from exclusive to inclusive, so that two keywords change. */
    private void limits() {
        if (SchemaNodes.LIMITS.containsAll(published.limits().keySet())) {
            SchemaNodes.LIMITS.stream().filter(keyword -> published.limits().containsKey(keyword) || site.part(each -> each.has(keyword)).isPresent())
                    .forEach(keyword -> SchemaNodes.json(part(keyword), keyword, published.limits().getOrDefault(keyword, "")));
        }
    }

    private ObjectNode edited() {
        return atPart ? site.target() : site.holder();
    }

    private ObjectNode part(String keyword) {
        return site.part(each -> each.has(keyword)).orElseGet(site::ownOrAdded);
    }
}
