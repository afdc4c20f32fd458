package sigma.recipes.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.PathTemplate;

/** Reads the parameters of operations in their form on the wire. */
final class InputReader {

    /** OpenAPI, Parameter Object: header parameters with these names are ignored. */
    private static final Set<String> IGNORED_HEADERS = Set.of("accept", "content-type", "authorization");
    private static final String HEADER = "header";
    private static final String QUERY = "query";
    /** The usual style of a query and of a form. */
    static final String FORM = "form";

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

    /** Returns how several values are written. */
    static String style(String style, boolean explode) {
        return style.equals("deepObject") ? style : style + (explode ? ", one by one" : ", joined");
    }
}
