package sigma.recipes.sandbox;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes an organization as one JSON document, for {@link MemoryReader}. Tokens are not in it, and of the client secrets
 * only what tells a right one from a wrong one.
 */
final class MemoryWriter {

    /** The form of the document; a higher number says that older programs can't read it. */
    static final int VERSION = 1;
    static final String FORMAT = "sigma-recipes sandbox organization";

    private static final JsonMapper JSON = new JsonMapper();

    private final SandboxOrganization organization;
    private final JsonGenerator json;

    private MemoryWriter(SandboxOrganization organization, JsonGenerator json) {
        this.organization = organization;
        this.json = json;
    }

    /** Writes all that is to outlive the process. Only for those who hold the organization's lock. */
    static void write(SandboxOrganization organization, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            new MemoryWriter(organization, json).all();
        }
    }

    private void all() throws IOException {
        State state = organization.state();
        Ids.State ids = state.ids().state();
        json.writeStartObject();
        json.writeStringField("format", FORMAT);
        json.writeNumberField("version", VERSION);
        json.writeStringField("organizationId", state.organizationId());
        json.writeStringField("owner", organization.owner().id());
        json.writeStringField("clockAhead", organization.clock().ahead().toString());
        json.writeNumberField("random", ids.random());
        json.writeNumberField("rank", ids.rank());
        json.writeNumberField("crowd", organization.crowd());
        json.writeObjectFieldStart("stores");
        for (Kind kind : state.stores().kinds()) {
            store(kind, state.of(kind));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void store(Kind kind, Store store) throws IOException {
        json.writeObjectFieldStart(kind.key());
        json.writeNumberField("last", store.lastPosition());
        json.writeArrayFieldStart("rows");
        for (Entity entity : store.all().values()) {
            if (kind != Kind.CREDENTIAL) {
                row(entity, entity.fields());
            } else if (organization.keeps(entity)) {
                row(entity, ClientCredentials.withoutSecret(entity));
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void row(Entity entity, ObjectNode fields) throws IOException {
        json.writeStartArray();
        json.writeNumber(entity.position());
        json.writeTree(fields);
        json.writeRaw('\n');
        json.writeEndArray();
    }
}
