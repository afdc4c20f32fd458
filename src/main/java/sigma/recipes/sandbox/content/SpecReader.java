package sigma.recipes.sandbox.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import sigma.recipes.sandbox.call.ErrorMessages;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.store.IdSource;

/**
 * Reads the code representation of a workbook or data model. It is accepted completely or rejected with the place of the
 * first error. Unknown fields are kept (the schema is not published).
 */
public final class SpecReader {

    private static final Set<String> SOURCES = Set.of("element", "warehouse-table", "data-model", "dataset", "sql", "join");

    private final IdSource ids;
    private final Set<String> used = new HashSet<>();
    private final Set<String> elements = new HashSet<>();

    /** Creates a reader that takes missing ids from {@code ids}. */
    public SpecReader(IdSource ids) {
        this.ids = ids;
    }

    /**
     * Reads the body of a workbook: pages and elements are two lists in {@code document}. An element is on the page that it
     * specifies, or on that of the layout, or else on the first one (assumed).
     *
     * @throws Rejection (400) if it is invalid
     */
    public Content workbook(JsonNode body) {
        JsonNode document = required(body, "document", "object", JsonNode::isObject, "0");
        String at = "0.document";
        requireVersion(document, at);
        if (!document.path("kind").asText(DocumentType.WORKBOOK.word()).equals(DocumentType.WORKBOOK.word())) {
            throw invalidKind(document, at);
        }
        ObjectNode content = document.deepCopy();
        content.remove(List.of("schemaVersion", "kind", "elements"));
        Map<String, ObjectNode> pages = pages(content, at);
        Map<String, String> placed = document.path("layout").isTextual()
                ? PageLayout.pages(document.path("layout").textValue()) : Map.of();
        pages.values().forEach(page -> page.putArray("elements"));
        int i = 0;
        for (JsonNode entry : list(document, "elements", at)) {
            ObjectNode element = element(entry, at + ".elements." + i++);
            String pageId = element.path("pageId").asText(placed.getOrDefault(element.path("id").asText(), ""));
            element.remove("pageId");
            Optional.ofNullable(pages.get(pageId)).orElse(pages.values().iterator().next()).withArray("/elements").add(element);
        }
        return new Content(content);
    }

    /**
     * Reads the body of a data model: its pages hold their elements.
     *
     * @throws Rejection (400) if it is invalid
     */
    public Content dataModel(JsonNode body) {
        List.of("document", "layout").stream().filter(body::has).findFirst().ifPresent(field -> {
            throw Rejection.invalid(ErrorMessages.expecting("undefined", "0." + field, kind(body.get(field))));
        });
        requireVersion(body, "0");
        ObjectNode content = Json.object();
        content.set("pages", body.path("pages").deepCopy());
        int i = 0;
        for (ObjectNode page : pages(content, "0").values()) {
            ArrayNode read = Json.NODES.arrayNode();
            int j = 0;
            for (JsonNode entry : list(page, "elements", "0.pages." + i)) {
                read.add(element(entry, "0.pages." + i + ".elements." + j++));
            }
            page.set("elements", read);
            i++;
        }
        return new Content(content);
    }

    private Map<String, ObjectNode> pages(ObjectNode content, String at) {
        required(content, "pages", "array", pages -> pages.isArray() && !pages.isEmpty(), at);
        Map<String, ObjectNode> pages = new LinkedHashMap<>();
        int i = 0;
        for (JsonNode entry : content.path("pages")) {
            String place = at + ".pages." + i++;
            ObjectNode page = object(entry, place);
            required(page, "name", "string", JsonNode::isTextual, place);
            pages.put(identified(page, place), page);
        }
        return pages;
    }

    private ObjectNode element(JsonNode entry, String at) {
        ObjectNode element = object(entry, at).deepCopy();
        String id = identified(element, at);
        String word = required(element, "kind", "string", JsonNode::isTextual, at).textValue();
        ElementKind kind = ElementKind.of(word).orElseThrow(() -> invalidKind(element, at));
        if (element.has("source")) {
            source(object(element.get("source"), at + ".source"), at + ".source");
        }
        if (kind.hasRows()) {
            int i = 0;
            for (JsonNode column : list(element, "columns", at)) {
                String place = at + ".columns." + i++;
                ObjectNode fields = object(column, place);
                if (!fields.path("type").isTextual()) {
                    required(fields, "formula", "string", JsonNode::isTextual, place);
                }
                if (!fields.has("id")) {
                    fields.put("id", ids.shortId(Content.ID_LENGTH));
                }
            }
        }
        elements.add(id);
        return element;
    }

    /** An element may only use earlier elements as sources. */
    private void source(ObjectNode source, String at) {
        String kind = required(source, "kind", "string", JsonNode::isTextual, at).textValue();
        if (!SOURCES.contains(kind)) {
            throw invalidKind(source, at);
        }
        if (kind.equals("element") && !elements.contains(source.path("elementId").asText())) {
            throw Rejection.invalid("Dependency not found: " + source.path("elementId").asText() + " at " + at
                    + ".elementId");
        }
        int i = 0;
        for (JsonNode joined : list(source, "sources", at)) {
            String place = at + ".sources." + i++;
            source(object(joined, place), place);
        }
    }

    /** Returns the id of a page or element, which gets one if it has none. */
    private String identified(ObjectNode fields, String at) {
        if (!fields.has("id")) {
            fields.put("id", ids.shortId(Content.ID_LENGTH));
        }
        String id = required(fields, "id", "string", JsonNode::isTextual, at).textValue();
        if (!used.add(id)) {
            throw Rejection.invalid("Duplicate id: " + id + " at " + at + ".id");
        }
        return id;
    }

    private static void requireVersion(JsonNode fields, String at) {
        JsonNode version = required(fields, "schemaVersion", "number", JsonNode::isNumber, at);
        if (version.asDouble() != 1) {
            throw Rejection.invalid(ErrorMessages.expecting("1", at + ".schemaVersion", version.toString()));
        }
    }

    private static JsonNode required(JsonNode fields, String field, String type, Predicate<JsonNode> fits, String at) {
        JsonNode value = fields.path(field);
        if (!fits.test(value)) {
            throw Rejection.invalid(ErrorMessages.expecting(type, at + "." + field, kind(value)));
        }
        return value;
    }

    private static JsonNode list(JsonNode fields, String field, String at) {
        return fields.has(field) ? required(fields, field, "array", JsonNode::isArray, at) : Json.NODES.arrayNode();
    }

    private static ObjectNode object(JsonNode value, String at) {
        if (value instanceof ObjectNode fields) {
            return fields;
        }
        throw Rejection.invalid(ErrorMessages.expecting("object", at, kind(value)));
    }

    private static Rejection invalidKind(JsonNode fields, String at) {
        return Rejection.invalid("Invalid kind: " + fields.path("kind").asText() + " at " + at + ".kind");
    }

    private static String kind(JsonNode value) {
        return value.isMissingNode() ? "undefined" : value.isTextual() ? ErrorMessages.received(value.textValue())
                : value.isContainerNode() ? value.getNodeType().name().toLowerCase(Locale.ROOT) : value.toString();
    }
}
