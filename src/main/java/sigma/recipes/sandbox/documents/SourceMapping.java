package sigma.recipes.sandbox.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.IntStream;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.content.Content;
import sigma.recipes.sandbox.content.DocumentType;
import sigma.recipes.sandbox.content.TaggedVersions;
import sigma.recipes.sandbox.files.Inodes;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.ArchivedFilter;
import sigma.recipes.sandbox.store.Base62;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.State;

/**
 * Which connections, tables and versions of data models a tagged version uses instead of those of the document. Sources
 * without a mapping remain unchanged; a mapped path applies to what is below it as well (assumed).
 *
 * @param connections the mappings, as in the request
 * @param models      the versions of data models, as in the request
 */
record SourceMapping(JsonNode connections, JsonNode models) {

    /**
     * Reads the mapping of a request.
     *
     * @throws Rejection (404) if a connection or data model does not exist, or the data model is deleted; (400) if the
     *                 connection to use instead is archived (assumed)
     */
    static SourceMapping of(Call call) {
        SourceMapping mapping = new SourceMapping(call.arguments().body().path("sourceMappingConfig"),
                call.arguments().body().path("dataModelSourceTaggedVersions"));
        mapping.connections.forEach(each -> {
            call.named(Kinds.CONNECTION, each.path("fromConnectionId").asText());
            requireInUse(call.named(Kinds.CONNECTION, each.path("toConnectionId").asText()));
        });
        mapping.models.forEach(each -> DocumentType.DATA_MODEL.inUse(call.state(), each.path("dataModelId").asText()));
        return mapping;
    }

    /**
     * Returns a copy of a content with the mapped sources.
     *
     * @throws Rejection (404) if a data model lacks the mapped version tag
     */
    Content applied(State state, Content content) {
        Content copy = new Content(content.document().deepCopy());
        copy.elements().forEach(element -> {
            replace(state, element.source());
            element.source().path("sources").forEach(source -> replace(state, source));
        });
        return copy;
    }

    private void replace(State state, JsonNode source) {
        if (source instanceof ObjectNode fields && fields.has("connectionId")) {
            connections.valueStream().filter(each -> each.path("fromConnectionId").equals(fields.path("connectionId"))).findFirst()
                    .ifPresent(each -> {
                        fields.set("connectionId", each.path("toConnectionId"));
                        each.path("paths").valueStream().filter(path -> starts(fields.path("path"), path.path("fromPath"))).findFirst()
                                .ifPresent(path -> fields.set("path", moved(fields.path("path"), path)));
                    });
        } else if (source instanceof ObjectNode fields && fields.has("dataModelId")) {
            models.valueStream().filter(each -> Base62.uuid(each.path("dataModelId").asText())
                    .equals(fields.path("dataModelId").asText()) && each.path("toVersionTagId").isTextual()).findFirst()
                    .ifPresent(each -> {
                        String tagId = each.path("toVersionTagId").asText();
                        new TaggedVersions(state).content(new Inodes(state).named(fields.path("dataModelId").asText()), tagId);
                        fields.put("versionTagId", tagId);
                    });
        }
    }

    private static boolean starts(JsonNode path, JsonNode from) {
        return from.size() <= path.size() && IntStream.range(0, from.size()).allMatch(i -> from.path(i).equals(path.path(i)));
    }

    private static ArrayNode moved(JsonNode path, JsonNode mapping) {
        ArrayNode moved = Json.NODES.arrayNode();
        mapping.path("toPath").forEach(moved::add);
        path.valueStream().skip(mapping.path("fromPath").size()).forEach(moved::add);
        return moved;
    }

    private static void requireInUse(Entity connection) {
        if (!ArchivedFilter.active(connection)) {
            throw Rejection.invalid("This connection is archived: " + connection.id());
        }
    }
}
