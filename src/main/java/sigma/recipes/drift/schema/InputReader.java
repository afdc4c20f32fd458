package sigma.recipes.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.MediaTypeName;
import sigma.recipes.drift.document.PathTemplate;

/** Reads parameters and the fields of forms in their form on the wire. Source: OpenAPI, Parameter Object and Encoding Object. */
final class InputReader {

    /** OpenAPI, Parameter Object: header parameters with these names are ignored. */
    private static final Set<String> IGNORED_HEADERS = Set.of("accept", "content-type", "authorization");
    private static final String HEADER = "header";
    private static final String QUERY = "query";
    private static final String URL_ENCODED = "application/x-www-form-urlencoded";
    private static final String FORM = "form";

    private final Document document;
    private final Schemas schemas;

    InputReader(Document document, Schemas schemas) {
        this.document = document;
        this.schemas = schemas;
    }

    /**
     * Returns the parameters of an operation, those of its path first.
     *
     * @param unread  receives {@link Api.Endpoint#INPUTS} if one of them cannot be read
     * @param ignored receives the names of ignored headers
     */
    Map<String, Api.Input> of(String path, List<JsonNode> owners, Set<String> unread, Set<String> ignored) {
        List<String> numbered = PathTemplate.names(path);
        Map<String, Api.Input> inputs = new LinkedHashMap<>();
        for (JsonNode owner : owners) {
            if (!Document.isReadable(owner.path("parameters"))) {
                unread.add(Api.Endpoint.INPUTS);
                continue;
            }
            for (JsonNode each : owner.path("parameters")) {
                JsonNode parameter = document.followed(each);
                if (!Document.isReadable(parameter)) {
                    unread.add(Api.Endpoint.INPUTS);
                } else if (isIgnored(parameter)) {
                    ignored.add(parameter.path("name").asText().toLowerCase(Locale.ROOT));
                } else {
                    add(inputs, input(parameter), numbered);
                }
            }
        }
        return inputs;
    }

    private static boolean isIgnored(JsonNode parameter) {
        return parameter.path("in").asText().equals(HEADER) && IGNORED_HEADERS.contains(parameter.path("name").asText().toLowerCase(Locale.ROOT));
    }

    private void add(Map<String, Api.Input> inputs, Api.Input input, List<String> numbered) {
        Schema schema = schemas.of(input.schema());
        boolean exploded = input.in().equals(QUERY) && input.style().equals(style(FORM, true)) && isObject(schema);
        if (exploded && !schema.object().properties().isEmpty()) {
            schema.object().properties().forEach((name, property) -> inputs.put(QUERY + " " + name, new Api.Input(name, QUERY,
                    input.required() && schema.object().required().contains(name), input.deprecated(), input.style(), property)));
            return;
        }
        String key = exploded ? QUERY + " *" : input.in().equals("path") ? "path " + (numbered.indexOf(input.name()) + 1)
                : input.in() + " " + (input.in().equals(HEADER) ? input.name().toLowerCase(Locale.ROOT) : input.name());
        inputs.put(key, input);
    }

    /** An exploded object in a query is a parameter for each of its fields; its own name is not sent. */
    private static boolean isObject(Schema schema) {
        return schema.types().equals(Set.of(JsonType.OBJECT)) && schema.branches().isEmpty();
    }

    private Api.Input input(JsonNode parameter) {
        String in = parameter.path("in").asText();
        String style = parameter.path("style").asText(in.equals(QUERY) || in.equals("cookie") ? FORM : "simple");
        boolean explode = parameter.path("explode").asBoolean(style.equals(FORM));
        JsonNode schema = ApiReader.schemaOf(document, parameter);
        Optional<String> mediaType = parameter.has("schema") ? Optional.empty()
                : ApiReader.content(document, parameter.path("content")).keySet().stream().filter(type -> !type.startsWith("text/")).findFirst();
        return new Api.Input(parameter.path("name").asText(), in, in.equals("path") || parameter.path("required").asBoolean(),
                parameter.path("deprecated").asBoolean() || schemas.of(schema).remarks().deprecated(),
                mediaType.map(type -> Api.Input.AS + type).orElseGet(() -> style(style, explode)), schema);
    }

    private static String style(String style, boolean explode) {
        return style.equals("deepObject") ? style : style + (explode ? ", one by one" : ", joined");
    }

    /** Returns the media types or the style of each field of a form, by media type of the form, without fields that are written as usual. */
    Map<String, Map<String, String>> encodings(JsonNode content) {
        Map<String, Map<String, String>> byType = new LinkedHashMap<>();
        content.properties().forEach(type -> {
            String name = MediaTypeName.of(type.getKey());
            JsonNode media = document.followed(type.getValue());
            if ((name.equals(URL_ENCODED) || name.startsWith("multipart/")) && media.path("encoding").isObject() && media.path("schema").isObject()) {
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
        if (Stream.of("style", "explode").anyMatch(encoding::has) && (type.equals(URL_ENCODED) || !document.isOfVersion30())) {
            String style = encoding.path("style").asText(FORM);
            String written = style(style, encoding.path("explode").asBoolean(style.equals(FORM)));
            boolean several = field.hasType(JsonType.ARRAY) || field.hasType(JsonType.OBJECT) || !field.branches().isEmpty();
            return several && !written.equals(style(FORM, true)) ? written : "";
        }
        String types = Arrays.stream(encoding.path("contentType").asText().split(",")).map(MediaTypeName::of).filter(each -> !each.isEmpty())
                .sorted().collect(Collectors.joining(", "));
        return types.equals(usual(field)) ? "" : types;
    }

    private String usual(Schema field) {
        Schema value = field.hasType(JsonType.ARRAY) ? field.items().map(schemas::of).orElse(field) : field;
        if (value.hasType(JsonType.OBJECT) || value.hasType(JsonType.ARRAY)) {
            return "application/json";
        }
        return value.types().isEmpty() || Set.of("binary", "byte").contains(value.format()) ? "application/octet-stream" : "text/plain";
    }
}
