package sigma.recipes.drift;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Ways to say the same in other words. Each changes the document in place, and nothing of what it means. */
enum Rewriting {

    /** References are replaced by what they lead to, but where that would have no end. */
    REFERENCES_INLINED {
        @Override
        void rewrite(ObjectNode document) {
            ObjectNode original = document.deepCopy();
            SchemaWalk.over(document, schema -> inlined(original, schema, new HashSet<>(), 3));
        }
    },
    /** Objects within schemas become components with generated names. */
    PARTS_EXTRACTED {
        @Override
        void rewrite(ObjectNode document) {
            ObjectNode extracted = NODES.objectNode();
            SchemaWalk.over(document, schema -> {
                if (!schema.has("properties")) {
                    return schema;
                }
                String name = "Generated_" + extracted.size();
                extracted.set(name, schema);
                return reference(name);
            });
            document.withObject("/components/schemas").setAll(extracted);
        }
    },
    /** Objects become two halves below {@code allOf}. */
    ALL_OF_SPLIT {
        @Override
        void rewrite(ObjectNode document) {
            SchemaWalk.over(document, schema -> schema.path("properties").size() < 2 || schema.has("allOf") ? schema : halves(schema));
        }
    },
    /** Keys and members of sets come in another order. */
    SHUFFLED {
        @Override
        void rewrite(ObjectNode document) {
            Random random = new Random(42);
            JsonNode shuffled = shuffled(document, random);
            document.removeAll();
            document.setAll((ObjectNode) shuffled);
        }
    },
    /** What only 3.1 can say is said as in 3.0. */
    WRITTEN_AS_3_0 {
        @Override
        void rewrite(ObjectNode document) {
            document.put("openapi", "3.0.3");
            SchemaWalk.over(document, Rewriting::asIn30);
        }
    },
    /** Of the branches it is not said that they exclude each other. */
    ANY_OF_FOR_ONE_OF {
        @Override
        void rewrite(ObjectNode document) {
            SchemaWalk.over(document, schema -> {
                if (schema.has("oneOf") && !schema.has("anyOf")) {
                    schema.set("anyOf", schema.remove("oneOf"));
                }
                return schema;
            });
        }
    },
    /** Null is a branch, where it was a type. */
    NULL_AS_A_BRANCH {
        @Override
        void rewrite(ObjectNode document) {
            SchemaWalk.over(document, schema -> {
                if (!isNullableList(schema) || schema.has("oneOf") || schema.has("enum")) {
                    return schema;
                }
                ObjectNode rest = withoutNull(schema);
                ObjectNode union = NODES.objectNode();
                union.putArray("oneOf").add(rest).addObject().put("type", "null");
                return union;
            });
        }
    },
    /** Path parameters have other names. */
    PATH_PARAMETERS_RENAMED {
        @Override
        void rewrite(ObjectNode document) {
            renamed(document);
            ObjectNode paths = NODES.objectNode();
            document.path("paths").properties().forEach(path ->
                    paths.set(path.getKey().replaceAll("\\{([^}]*)}", "{the_$1}"), path.getValue()));
            document.set("paths", paths);
        }
    },
    /** Words of a vocabulary stand twice. */
    WORDS_TWICE {
        @Override
        void rewrite(ObjectNode document) {
            SchemaWalk.over(document, schema -> {
                if (schema.path("enum") instanceof ArrayNode words) {
                    words.add(words.get(0));
                }
                return schema;
            });
        }
    },
    /** Every sentence is another one. */
    OTHER_SENTENCES {
        @Override
        void rewrite(ObjectNode document) {
            SchemaWalk.over(document, schema -> schema.has("$ref") ? schema : schema.put("description", "Something else"));
            document.path("paths").forEach(path -> path.forEach(operation -> {
                if (operation instanceof ObjectNode each && each.has("operationId")) {
                    each.put("summary", "Does it").put("description", "In other words");
                }
            }));
        }
    },
    /** Failures are told as what is answered by default. */
    FAILURES_BY_DEFAULT {
        @Override
        void rewrite(ObjectNode document) {
            document.path("paths").forEach(path -> path.forEach(operation -> {
                if (operation.path("responses") instanceof ObjectNode responses
                        && responses.has("4XX") && responses.path("4XX").equals(responses.path("5XX"))) {
                    responses.set("default", responses.remove("4XX"));
                    responses.remove("5XX");
                }
            }));
        }
    };

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    abstract void rewrite(ObjectNode document);

    /** Returns a rewritten document, which shares nothing with {@code document}. */
    ObjectNode of(ObjectNode document) {
        ObjectNode copy = document.deepCopy();
        rewrite(copy);
        // Inlined parts may stand in several places at once; a document has each in a place of its own.
        return copy.deepCopy();
    }

    /** Returns the document as if it had been read from a file of that name. */
    static Document document(String name, ObjectNode tree) {
        return DocumentReader.read(name, name, Siblings.none(new DocumentText(name, tree.toString())));
    }

    /** Returns the document as if it had been read from a YAML file. */
    static Document yaml(String name, ObjectNode tree) {
        try {
            String text = new ObjectMapper(new YAMLFactory()).writeValueAsString(tree);
            return DocumentReader.read(name, name, Siblings.none(new DocumentText(name, text)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode inlined(ObjectNode original, ObjectNode schema, Set<String> above, int levels) {
        String reference = schema.path("$ref").asText();
        if (reference.isEmpty() || schema.size() > 1 || levels == 0 || !above.add(reference)) {
            return schema;
        }
        ObjectNode target = (ObjectNode) References.target(original, reference.substring(1)).deepCopy();
        ObjectNode holder = NODES.objectNode();
        holder.withObject("/components/schemas").set("it", target);
        SchemaWalk.over(holder, inner -> inlined(original, inner, new HashSet<>(above), levels - 1));
        above.remove(reference);
        return (ObjectNode) holder.at("/components/schemas/it");
    }

    private static ObjectNode reference(String name) {
        return NODES.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    private static ObjectNode halves(ObjectNode schema) {
        ObjectNode whole = schema.deepCopy();
        JsonNode properties = whole.remove("properties");
        JsonNode required = whole.has("required") ? whole.remove("required") : NODES.arrayNode();
        List<ObjectNode> halves = List.of(NODES.objectNode().put("type", "object"), NODES.objectNode().put("type", "object"));
        if (isNullableList(schema)) {
            halves.forEach(half -> half.putArray("type").add("object").add("null"));
        }
        int i = 0;
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            halves.get(i++ % 2).withObject("/properties").set(property.getKey(), property.getValue());
        }
        for (JsonNode name : required) {
            halves.get(i++ % 2).withArray("/required").add(name);
        }
        halves.forEach(whole.withArray("/allOf")::add);
        return whole;
    }

    private static JsonNode shuffled(JsonNode node, Random random) {
        if (node.isObject()) {
            List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(node.properties());
            Collections.shuffle(fields, random);
            ObjectNode other = NODES.objectNode();
            fields.forEach(field -> other.set(field.getKey(), shuffled(field.getValue(), random)));
            return other;
        }
        if (node.isArray()) {
            List<JsonNode> elements = new ArrayList<>();
            node.forEach(element -> elements.add(shuffled(element, random)));
            Collections.shuffle(elements, random);
            return NODES.arrayNode().addAll(elements);
        }
        return node;
    }

    private static boolean isNullableList(JsonNode schema) {
        boolean isNull = false;
        for (JsonNode type : schema.path("type")) {
            isNull |= type.asText().equals("null");
        }
        return isNull;
    }

    private static ObjectNode withoutNull(ObjectNode schema) {
        ObjectNode rest = schema.deepCopy();
        ArrayNode types = NODES.arrayNode();
        schema.path("type").forEach(type -> {
            if (!type.asText().equals("null")) {
                types.add(type);
            }
        });
        rest.set("type", types.size() == 1 ? types.get(0) : types);
        return rest;
    }

    private static ObjectNode asIn30(ObjectNode schema) {
        ObjectNode old = isNullableList(schema) ? withoutNull(schema).put("nullable", true) : schema;
        if (old.has("const")) {
            old.putArray("enum").add(old.remove("const"));
        }
        for (String union : List.of("oneOf", "anyOf")) {
            nullBranch(old, union);
        }
        if (old.has("$ref") && old.size() > 1) {
            ObjectNode target = reference("");
            target.set("$ref", old.remove("$ref"));
            old.withArray("/allOf").add(target);
        }
        if (old.path("type").isArray()) {
            JsonNode types = old.remove("type");
            types.forEach(type -> old.withArray("/anyOf").addObject().set("type", type));
        }
        return old;
    }

    private static void nullBranch(ObjectNode schema, String union) {
        ArrayNode rest = NODES.arrayNode();
        schema.path(union).forEach(branch -> {
            if (branch.path("type").asText().equals("null")) {
                schema.put("nullable", true);
            } else {
                rest.add(branch);
            }
        });
        if (rest.size() == 1 && schema.path(union).size() == 2 && schema.path("nullable").asBoolean()) {
            schema.remove(union);
            schema.withArray("/allOf").add(rest.get(0));
        } else if (schema.has(union)) {
            schema.set(union, rest);
        }
    }

    private static void renamed(JsonNode node) {
        if (node.path("in").asText().equals("path") && node.path("name").isTextual()) {
            ((ObjectNode) node).put("name", "the_" + node.get("name").asText());
        }
        node.forEach(Rewriting::renamed);
    }
}
