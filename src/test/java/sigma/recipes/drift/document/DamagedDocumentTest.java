package sigma.recipes.drift.document;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import sigma.recipes.drift.fixture.Comparisons;
import sigma.recipes.fixture.Proof;

/** Tests that a damaged document is compared, with findings, or refused, and that no other exception is thrown. */
@Tag(Proof.ONLY)
class DamagedDocumentTest {

    private static final int DOCUMENTS = Integer.getInteger("damaged.documents", 400);
    private static final long SEED = Long.getLong("damaged.seed", 20_261_125);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String WHOLE = """
            {"openapi": "3.1.0", "servers": [{"url": "https://a.example.com"}], "security": [{"b": []}],
             "paths": {"/books/{id}": {"parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
              "get": {"operationId": "getBook", "deprecated": true, "parameters": [{"$ref": "#/components/parameters/Limit"}],
               "responses": {"200": {"description": "", "headers": {"X-Id": {"schema": {"type": "string"}}},
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Book"}}}}, "default": {"description": ""}}},
              "post": {"operationId": "addBook", "requestBody": {"required": true, "content": {"application/json": {"schema":
               {"oneOf": [{"$ref": "#/components/schemas/Book"}, {"type": "array", "items": {"type": ["string", "null"]}}]}}}},
               "responses": {"201": {"description": ""}}}}},
             "components": {"parameters": {"Limit": {"name": "limit", "in": "query", "schema": {"type": "integer", "minimum": 1}}},
              "securitySchemes": {"b": {"type": "http", "scheme": "bearer"}},
              "schemas": {"Book": {"allOf": [{"type": "object", "required": ["id"], "properties": {"id": {"type": "string", "format": "uuid"},
               "kind": {"enum": ["paper", "audio", null]}, "next": {"$ref": "#/components/schemas/Book"}}, "additionalProperties": false},
               {"properties": {"price": {"anyOf": [{"type": "number"}, {"const": "free"}], "default": 3}}}]}}}}
            """;

    @Test
    void damaged_document_is_compared_or_refused() {
        Random random = new Random(SEED);
        Document whole = read(WHOLE);
        int detected = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            String text = damaged(random);
            try {
                Document document = read(text);
                detected += document.findings().isEmpty() ? 0 : 1;
                Comparisons.of(whole, document);
                Comparisons.of(document, whole);
            } catch (DocumentProblem problem) {
                detected++;
            } catch (RuntimeException | StackOverflowError e) {
                fail("Document " + i + " of seed " + SEED + " (-Ddamaged.seed=" + SEED + "): " + e + "\n" + text, e);
            }
        }
        assertTrue(detected > DOCUMENTS / 4, "The damage was too small: only " + detected + " were detected");
        assertTrue(detected < DOCUMENTS * 9 / 10, "The damage was too large: " + detected + " were detected");
    }

    private static String damaged(Random random) {
        ObjectNode document = (ObjectNode) new DocumentText("whole", WHOLE.getBytes(StandardCharsets.UTF_8)).tree();
        for (int i = 0; i <= random.nextInt(3); i++) {
            List<JsonNode> containers = new ArrayList<>();
            collect(document, containers);
            damage(containers.get(random.nextInt(containers.size())), random);
        }
        String text = document.toString();
        return random.nextInt(20) == 0 ? text.substring(0, random.nextInt(text.length())) : text;
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode() && !node.isEmpty()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private static void damage(JsonNode container, Random random) {
        int place = random.nextInt(container.size());
        if (container instanceof ArrayNode array) {
            array.set(place, anything(random));
            return;
        }
        List<String> names = new ArrayList<>();
        container.fieldNames().forEachRemaining(names::add);
        ObjectNode object = (ObjectNode) container;
        if (random.nextBoolean()) {
            object.set(names.get(place), anything(random));
        } else {
            object.set(List.of("$ref", "allOf", "oneOf", "type", "properties", "nullable", "x-odd").get(random.nextInt(7)),
                    object.remove(names.get(place)));
        }
    }

    private static JsonNode anything(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextInt());
            case 3 -> NODES.textNode("");
            case 4 -> NODES.textNode("#/components/schemas/Book");
            case 5 -> NODES.arrayNode();
            case 6 -> NODES.objectNode();
            case 7 -> NODES.objectNode().put("$ref", "#/components/schemas/Book");
            default -> NODES.objectNode().put("$ref", "#");
        };
    }

    private static Document read(String text) {
        return DocumentReader.read("books.json", "books.json", ReferencedFiles.none(new DocumentText("books.json", text.getBytes(StandardCharsets.UTF_8))));
    }
}
