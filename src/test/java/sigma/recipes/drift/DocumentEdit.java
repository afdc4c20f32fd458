package sigma.recipes.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/** What a publisher may do to a document. Each changes the document in place, somewhere. */
enum DocumentEdit {

    FIELD_REMOVED {
        @Override
        void of(ObjectNode document, Random random) {
            ObjectNode schema = object(document, random);
            String name = pick(names(schema.get("properties")), random);
            ((ObjectNode) schema.get("properties")).remove(name);
            require(schema, name, false);
        }
    },
    FIELD_ADDED {
        @Override
        void of(ObjectNode document, Random random) {
            ObjectNode schema = object(document, random);
            schema.withObject("/properties").putObject("novelty").put("type", "string").put("format", "date");
            require(schema, "novelty", random.nextBoolean());
        }
    },
    OBJECT_ADDED {
        @Override
        void of(ObjectNode document, Random random) {
            document.withObject("/components/schemas/Novelty").put("type", "object").withObject("/properties/inner")
                    .put("$ref", "#/components/schemas/Novelty");
            document.withObject("/components/schemas/Novelty/properties/word").put("type", "string");
            object(document, random).withObject("/properties").putObject("novelty").put("type", "array")
                    .putObject("items").put("$ref", "#/components/schemas/Novelty");
        }
    },
    FIELD_RENAMED {
        @Override
        void of(ObjectNode document, Random random) {
            ObjectNode schema = object(document, random);
            String name = pick(names(schema.get("properties")), random);
            boolean required = require(schema, name, false);
            ObjectNode properties = (ObjectNode) schema.get("properties");
            properties.set(name + "New", properties.remove(name));
            require(schema, name + "New", required);
        }
    },
    REQUIRED_TURNED {
        @Override
        void of(ObjectNode document, Random random) {
            ObjectNode schema = object(document, random);
            String name = pick(names(schema.get("properties")), random);
            if (!require(schema, name, false)) {
                require(schema, name, true);
            }
        }
    },
    WORD_ADDED {
        @Override
        void of(ObjectNode document, Random random) {
            ((ArrayNode) pick(schemas(document, each -> each.has("enum")), random).get("enum")).insert(0, "novel");
        }
    },
    WORD_REMOVED {
        @Override
        void of(ObjectNode document, Random random) {
            ((ArrayNode) pick(schemas(document, each -> each.path("enum").size() > 2), random).get("enum")).remove(0);
        }
    },
    NULL_TURNED {
        @Override
        void of(ObjectNode document, Random random) {
            ObjectNode schema = pick(schemas(document, each -> each.path("type").isTextual() && !each.has("enum")
                    && !each.path("type").asText().equals("null")), random);
            schema.putArray("type").add(schema.get("type").asText()).add("null");
        }
    },
    NULL_GONE {
        @Override
        void of(ObjectNode document, Random random) {
            ObjectNode schema = pick(schemas(document, each -> each.path("type").isArray() && each.path("type").size() == 2 && !each.has("enum")
                    && each.get("type").get(1).asText().equals("null")), random);
            schema.set("type", schema.get("type").get(0));
        }
    },
    TYPE_CHANGED {
        @Override
        void of(ObjectNode document, Random random) {
            ObjectNode schema = pick(schemas(document, each -> each.path("type").asText().equals("string") && each.size() == 1), random);
            schema.put("type", "integer");
        }
    },
    TYPE_WIDENED {
        @Override
        void of(ObjectNode document, Random random) {
            ObjectNode schema = pick(schemas(document, each -> each.path("type").asText().equals("string") && each.size() == 1), random);
            schema.putArray("type").add("string").add("boolean");
        }
    },
    VALUE_TO_OBJECT {
        @Override
        void of(ObjectNode document, Random random) {
            ObjectNode schema = pick(schemas(document, each -> each.path("type").asText().equals("string") && each.size() == 1), random);
            schema.put("type", "object").withObject("/properties/text").put("type", "string");
        }
    },
    FORMAT_CHANGED {
        @Override
        void of(ObjectNode document, Random random) {
            pick(schemas(document, each -> each.has("format")), random).put("format", "novel");
        }
    },
    LIMIT_SET {
        @Override
        void of(ObjectNode document, Random random) {
            pick(schemas(document, each -> each.path("type").asText().equals("string")), random).put("maxLength", 7);
        }
    },
    ENUM_OPENED {
        @Override
        void of(ObjectNode document, Random random) {
            pick(schemas(document, each -> each.has("enum") && each.has("type")), random).remove("enum");
        }
    },
    BRANCH_REMOVED {
        @Override
        void of(ObjectNode document, Random random) {
            ((ArrayNode) pick(schemas(document, each -> each.path("oneOf").size() > 1), random).get("oneOf")).remove(0);
        }
    },
    BRANCH_ADDED {
        @Override
        void of(ObjectNode document, Random random) {
            ObjectNode branch = pick(schemas(document, each -> each.path("oneOf").size() > 1), random).withArray("/oneOf").addObject();
            branch.put("type", "object").putArray("required").add("novelty");
            branch.withObject("/properties/novelty").put("type", "string");
        }
    },
    UNION_MADE {
        @Override
        void of(ObjectNode document, Random random) {
            ObjectNode schema = object(document, random);
            ObjectNode copy = schema.deepCopy();
            schema.removeAll();
            schema.putArray("oneOf").add(copy).addObject().put("type", "object").withObject("/properties/novelty").put("type", "string");
        }
    },
    PARAMETER_REMOVED {
        @Override
        void of(ObjectNode document, Random random) {
            ((ArrayNode) pick(operations(document, each -> each.has("parameters")), random).get("parameters")).remove(0);
        }
    },
    PARAMETER_ADDED {
        @Override
        void of(ObjectNode document, Random random) {
            ObjectNode parameter = pick(operations(document, each -> true), random).withArray("/parameters").addObject();
            parameter.put("name", "novelty").put("in", "query").put("required", random.nextBoolean());
            parameter.putObject("schema").put("type", "integer");
        }
    },
    PARAMETER_CHANGED {
        @Override
        void of(ObjectNode document, Random random) {
            ObjectNode parameter = parameter(document, random);
            parameter.put("required", !parameter.path("required").asBoolean()).put("deprecated", true);
        }
    },
    PARAMETER_RENAMED {
        @Override
        void of(ObjectNode document, Random random) {
            ObjectNode parameter = parameter(document, random);
            parameter.put("name", parameter.get("name").asText() + "New");
        }
    },
    PARAMETER_MOVED {
        @Override
        void of(ObjectNode document, Random random) {
            parameter(document, random).put("in", "header");
        }
    },
    BODY_REMOVED {
        @Override
        void of(ObjectNode document, Random random) {
            pick(operations(document, each -> each.has("requestBody")), random).remove("requestBody");
        }
    },
    BODY_ADDED {
        @Override
        void of(ObjectNode document, Random random) {
            pick(operations(document, each -> !each.has("requestBody")), random)
                    .withObject("/requestBody/content/application~1json/schema").put("type", "object")
                    .withObject("/properties/novelty").put("type", "string");
        }
    },
    BODY_REQUIRED_TURNED {
        @Override
        void of(ObjectNode document, Random random) {
            ObjectNode body = (ObjectNode) pick(operations(document, each -> each.has("requestBody")), random).get("requestBody");
            body.put("required", !body.path("required").asBoolean());
        }
    },
    MEDIA_TYPE_CHANGED {
        @Override
        void of(ObjectNode document, Random random) {
            ObjectNode content = (ObjectNode) pick(operations(document, each -> each.at("/responses/200").has("content")), random)
                    .at("/responses/200/content");
            String type = pick(names(content), random);
            content.set("application/novel", content.remove(type));
        }
    },
    MEDIA_TYPE_ADDED {
        @Override
        void of(ObjectNode document, Random random) {
            ObjectNode content = (ObjectNode) pick(operations(document, each -> each.at("/requestBody").has("content")), random)
                    .at("/requestBody/content");
            content.putObject("text/csv").putObject("schema").put("type", "string");
        }
    },
    STATUS_CHANGED {
        @Override
        void of(ObjectNode document, Random random) {
            ObjectNode answers = (ObjectNode) pick(operations(document, each -> each.at("/responses").has("200")), random).get("responses");
            answers.set("203", answers.remove("200"));
        }
    },
    STATUS_ADDED {
        @Override
        void of(ObjectNode document, Random random) {
            pick(operations(document, each -> true), random).withObject("/responses/202").put("description", "Later")
                    .withObject("/content/application~1json/schema").put("type", "object")
                    .withObject("/properties/jobId").put("type", "string");
        }
    },
    ANSWER_EMPTIED {
        @Override
        void of(ObjectNode document, Random random) {
            ((ObjectNode) pick(operations(document, each -> each.at("/responses/200").has("content")), random).at("/responses/200"))
                    .remove("content");
        }
    },
    HEADER_ADDED {
        @Override
        void of(ObjectNode document, Random random) {
            ((ObjectNode) pick(operations(document, each -> each.at("/responses").has("200")), random).at("/responses/200"))
                    .withObject("/headers/X-Novelty").putObject("schema").put("type", "integer");
        }
    },
    OPERATION_REMOVED {
        @Override
        void of(ObjectNode document, Random random) {
            ObjectNode gone = pick(operations(document, each -> true), random);
            document.get("paths").forEach(item -> List.copyOf(names(item)).stream()
                    .filter(method -> item.get(method) == gone).forEach(((ObjectNode) item)::remove));
        }
    },
    OPERATION_ADDED {
        @Override
        void of(ObjectNode document, Random random) {
            ObjectNode paths = (ObjectNode) document.get("paths");
            ObjectNode copy = pick(operations(document, each -> true), random).deepCopy();
            copy.put("operationId", "novelOperation").remove("parameters");
            copy.withObject("/responses/200/content/application~1json/schema/properties/novelty").put("type", "string");
            paths.withObject("/~1v2~1teams~1{id}~1novelties").set("post", copy);
            ObjectNode parameter = copy.withArray("/parameters").addObject().put("name", "id").put("in", "path").put("required", true);
            parameter.putObject("schema").put("type", "string").put("format", "uuid");
        }
    },
    OPERATION_MOVED {
        @Override
        void of(ObjectNode document, Random random) {
            ObjectNode paths = (ObjectNode) document.get("paths");
            String path = pick(names(paths), random);
            paths.set(path.replaceFirst("/v[0-9a-z]+/", "/v9/"), paths.remove(path));
        }
    },
    OPERATION_ID_CHANGED {
        @Override
        void of(ObjectNode document, Random random) {
            pick(operations(document, each -> true), random).put("operationId", "novelId");
        }
    },
    OPERATION_DEPRECATED {
        @Override
        void of(ObjectNode document, Random random) {
            pick(operations(document, each -> !each.has("deprecated")), random).put("deprecated", true);
        }
    },
    FIELD_DEPRECATED {
        @Override
        void of(ObjectNode document, Random random) {
            ObjectNode properties = (ObjectNode) object(document, random).get("properties");
            ((ObjectNode) properties.get(pick(names(properties), random))).put("deprecated", true);
        }
    },
    FIELD_UNDEPRECATED {
        @Override
        void of(ObjectNode document, Random random) {
            document.withObject("/components/schemas").forEach(schema -> schema.path("properties")
                    .forEach(field -> ((ObjectNode) field).remove("deprecated")));
        }
    },
    SECURITY_CHANGED {
        @Override
        void of(ObjectNode document, Random random) {
            pick(operations(document, each -> !each.has("security")), random).putArray("security").addObject().putArray("basic");
        }
    },
    SERVER_ADDED {
        @Override
        void of(ObjectNode document, Random random) {
            document.withArray("/servers").addObject().put("url", "https://novel.example.com");
        }
    };

    abstract void of(ObjectNode document, Random random);

    private static ObjectNode object(ObjectNode document, Random random) {
        return pick(schemas(document, each -> each.path("properties").size() > 1), random);
    }

    private static ObjectNode parameter(ObjectNode document, Random random) {
        ObjectNode parameters = document.withObject("/components/parameters");
        return (ObjectNode) parameters.get(pick(names(parameters).stream()
                .filter(name -> parameters.get(name).path("in").asText().equals("query")).toList(), random));
    }

    private static List<ObjectNode> operations(ObjectNode document, Predicate<JsonNode> which) {
        List<ObjectNode> operations = new ArrayList<>();
        document.get("paths").forEach(item -> item.forEach(each -> {
            if (each.has("operationId") && which.test(each)) {
                operations.add((ObjectNode) each);
            }
        }));
        return operations;
    }

    /** Returns the schemas that answers of success and requests are made of; what failures are made of is one for all. */
    private static List<ObjectNode> schemas(ObjectNode document, Predicate<JsonNode> which) {
        List<ObjectNode> schemas = new ArrayList<>();
        Set<String> failures = Set.of("Error");
        for (Map.Entry<String, JsonNode> each : document.at("/components/schemas").properties()) {
            if (!failures.contains(each.getKey())) {
                collect(each.getValue(), which, schemas);
            }
        }
        document.get("paths").forEach(item -> item.forEach(operation -> {
            collect(operation.path("requestBody"), which, schemas);
            operation.path("responses").properties().stream().filter(each -> each.getKey().startsWith("2"))
                    .forEach(each -> collect(each.getValue(), which, schemas));
        }));
        return schemas;
    }

    private static void collect(JsonNode node, Predicate<JsonNode> which, List<ObjectNode> found) {
        if (node instanceof ObjectNode schema && which.test(node)) {
            found.add(schema);
        }
        node.forEach(each -> collect(each, which, found));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static <T> T pick(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    private static boolean require(ObjectNode schema, String name, boolean required) {
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        boolean was = false;
        for (JsonNode each : schema.path("required")) {
            was |= each.asText().equals(name);
            if (!each.asText().equals(name)) {
                names.add(each);
            }
        }
        if (required) {
            names.add(name);
        }
        schema.set("required", names);
        return was;
    }
}
