package sigma.recipes.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.DocumentProblem;
import sigma.recipes.drift.document.References;

/** Reads the schemas of one document, each once. */
public final class Schemas {

    /** A schema without constraints. */
    public static final JsonNode ANYTHING = JsonNodeFactory.instance.objectNode();

    private static final int MOST_COMBINATIONS = 256;
    /** Schemas with more unions in each other are not read: each level is a combination of all levels below. */
    public static final int DEEPEST = 50;
    /** The keywords of unions. */
    public static final Set<String> UNIONS = Set.of("oneOf", "anyOf");

    private final Document document;
    private final Map<JsonNode, Schema> read = new IdentityHashMap<>();
    private final Map<Schema, JsonNode> origins = new IdentityHashMap<>();
    private final Map<Schema, Schema> leaves = new HashMap<>();
    private final Map<Schema, Map<String, String>> tags = new IdentityHashMap<>();
    private final List<JsonNode> deepest = new ArrayList<>();
    private int depth;
    private boolean tooDeep;

    Schemas(Document document) {
        this.document = document;
    }

    /**
     * Returns the schema of {@code node}, a schema or a reference to one.
     *
     * @throws DocumentProblem if it only refers to itself
     */
    public Schema of(JsonNode node) {
        Schema known = read.get(node);
        if (known == null && tooDeep) {
            return Schema.UNREADABLE;
        }
        if (known == null) {
            // All references to a schema must get the same instance, or recursion would not end.
            known = node.size() == 1 && node.path(References.REF).isTextual() ? referred(node) : own(node);
            if (tooDeep && depth > 0) {
                // Read from here, its unions may be few enough.
                return known;
            }
            read.put(node, known);
            if (!known.isLeaf()) {
                origins.putIfAbsent(known, node);
            }
        }
        return known;
    }

    /** Returns the fields of an object that allow a single word, each with this word as JSON text. */
    public Map<String, String> tags(Schema schema) {
        return tags.computeIfAbsent(schema, each -> {
            Map<String, String> words = new LinkedHashMap<>();
            each.object().properties().forEach((name, node) -> of(node).words().filter(all -> all.size() == 1)
                    .ifPresent(one -> words.put(name, one.iterator().next())));
            return words;
        });
    }

    /** Returns the schemas that were asked for and not read, since too many unions are nested in them. */
    List<JsonNode> deepest() {
        return deepest;
    }

    /** Returns the node of a schema of fields, items or branches; empty for a plain value. */
    Optional<JsonNode> origin(Schema schema) {
        return Optional.ofNullable(origins.get(schema));
    }

    private Schema referred(JsonNode node) {
        JsonNode target = node;
        for (int steps = 0; target.size() == 1 && target.path(References.REF).isTextual(); steps++) {
            if (steps == Document.LONGEST) {
                throw document.endless(node.get(References.REF).textValue());
            }
            target = document.at(target.get(References.REF).textValue());
        }
        return of(target);
    }

    private Schema own(JsonNode node) {
        if (depth == DEEPEST) {
            tooDeep = true;
            return Schema.UNREADABLE;
        }
        depth++;
        Schema schema = schema(new SchemaFlattener(document).of(node));
        depth--;
        if (tooDeep && depth == 0) {
            tooDeep = false;
            deepest.add(node);
            return Schema.UNREADABLE;
        }
        return schema != Schema.UNREADABLE && schema.isLeaf() ? leaves.computeIfAbsent(schema, same -> same) : schema;
    }

    private Schema schema(SchemaFlattener parts) {
        if (!parts.isReadable()) {
            return Schema.UNREADABLE;
        }
        Schema base = AllOfMerger.of(document, parts.plain());
        List<List<JsonNode>> unions = parts.plain().stream().flatMap(part -> UNIONS.stream()
                .map(union -> new Discriminator(this, part).applied(part.path(union).valueStream().toList())).filter(union -> !union.isEmpty())).toList();
        if (unions.isEmpty()) {
            return parts.saysNullable() ? base.with(true, List.of()) : base;
        }
        List<Schema> shapes = combinations(parts.plain(), unions).stream().map(this::of).toList();
        if (shapes.contains(Schema.UNREADABLE)) {
            return Schema.UNREADABLE;
        }
        return UnionNormalizer.of(base, shapes, parts.saysNullable());
    }

    /** Flattens unions: each branch is combined with the rest of the schema, and with one branch of each other union. */
    private static List<JsonNode> combinations(List<JsonNode> parts, List<List<JsonNode>> unions) {
        List<List<JsonNode>> combined = List.of(parts.stream().map(Schemas::withoutUnions).filter(part -> !part.isEmpty()).toList());
        for (List<JsonNode> union : unions) {
            List<List<JsonNode>> longer = combined.stream().flatMap(some -> union.stream()
                    .map(branch -> Stream.concat(some.stream(), Stream.of(branch)).toList())).toList();
            if (longer.size() > MOST_COMBINATIONS) {
                break;
            }
            combined = longer;
        }
        return combined.stream().map(nodes -> nodes.size() == 1 ? nodes.get(0) : allOf(nodes)).toList();
    }

    private static JsonNode withoutUnions(JsonNode part) {
        if (UNIONS.stream().noneMatch(part::has)) {
            return part;
        }
        // Null was allowed for the whole union, and remains allowed.
        return SchemaFlattener.without(part, Set.of("oneOf", "anyOf", "nullable", Discriminator.KEYWORD));
    }

    /** Returns the combination of the schemas {@code nodes}. */
    public static JsonNode allOf(List<JsonNode> nodes) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.putArray("allOf").addAll(nodes);
        return whole;
    }
}
