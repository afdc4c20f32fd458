package sigma.recipes.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.MediaTypeName;

/** Reads how the fields of forms are written. Source: OpenAPI, Encoding Object. */
final class EncodingReader {

    private static final String CONTENT_TYPE = "contentType";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Document document;
    private final Schemas schemas;
    private final boolean old;

    EncodingReader(Document document, Schemas schemas) {
        this.document = document;
        this.schemas = schemas;
        this.old = document.root().path("openapi").asText().startsWith("3.0");
    }

    /** Returns the media types or the style of each field by media type, without fields that are written as usual. */
    Map<String, Map<String, String>> of(JsonNode content) {
        Map<String, Map<String, String>> byType = new LinkedHashMap<>();
        content.properties().forEach(type -> {
            String name = MediaTypeName.of(type.getKey());
            JsonNode media = document.followed(type.getValue());
            if ((name.equals(FORM) || name.startsWith("multipart/")) && media.path("encoding").isObject() && media.path("schema").isObject()) {
                byType.put(name, fields(name, media.get("encoding"), schemas.of(media.get("schema"))));
            }
        });
        return byType;
    }

    private Map<String, String> fields(String type, JsonNode encoding, Schema form) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.object().properties().forEach((name, node) -> {
            String written = written(type, encoding.path(name), schemas.of(node));
            if (!written.isEmpty()) {
                fields.put(name, written);
            }
        });
        return fields;
    }

    /** A style takes precedence over a media type; in 3.0, a part of a multipart body has none. */
    private String written(String type, JsonNode encoding, Schema field) {
        if (Stream.of("style", "explode").anyMatch(encoding::has) && !(old && !type.equals(FORM))) {
            String style = encoding.path("style").asText(InputReader.FORM);
            String written = InputReader.style(style, encoding.path("explode").asBoolean(style.equals(InputReader.FORM)));
            boolean several = field.hasType(JsonType.ARRAY) || field.hasType(JsonType.OBJECT) || !field.branches().isEmpty();
            return several && !written.equals(InputReader.style(InputReader.FORM, true)) ? written : "";
        }
        String types = Arrays.stream(encoding.path(CONTENT_TYPE).asText().split(",")).map(MediaTypeName::of).filter(each -> !each.isEmpty())
                .sorted().collect(Collectors.joining(", "));
        return types.equals(usual(field)) ? "" : types;
    }

    private String usual(Schema field) {
        if (field.types().equals(Set.of(JsonType.ARRAY)) && field.items().isPresent()) {
            return usual(schemas.of(field.items().get()));
        }
        if (field.hasType(JsonType.OBJECT) || field.hasType(JsonType.ARRAY)) {
            return "application/json";
        }
        return field.types().isEmpty() || field.format().equals("binary") || field.format().equals("byte") ? "application/octet-stream" : "text/plain";
    }
}
