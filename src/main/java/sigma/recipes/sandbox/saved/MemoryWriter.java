package sigma.recipes.sandbox.saved;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Predicate;
import sigma.recipes.sandbox.oauth.CredentialsStore;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IdSource;
import sigma.recipes.sandbox.store.InitialState;
import sigma.recipes.sandbox.store.Kind;
import sigma.recipes.sandbox.store.State;
import sigma.recipes.sandbox.store.Store;

/**
 * Writes an organization as one JSON document, for {@link MemoryReader}. It contains no tokens, and only hashes of client
 * secrets.
 */
public final class MemoryWriter {

    /** The version of the format; older programs can't read a higher one. */
    static final int VERSION = 1;
    static final String FORMAT = "sigma-recipes sandbox organization";

    private static final JsonMapper JSON = new JsonMapper();

    private final InitialState organization;
    private final Predicate<Entity> kept;
    private final JsonGenerator json;

    private MemoryWriter(InitialState organization, Predicate<Entity> kept, JsonGenerator json) {
        this.organization = organization;
        this.kept = kept;
        this.json = json;
    }

    /**
     * Writes an organization. The caller must hold its lock.
     *
     * @param organization the state to save
     * @param kept         the credentials to save
     * @throws IOException if {@code out} can't be written
     */
    public static void write(InitialState organization, Predicate<Entity> kept, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            new MemoryWriter(organization, kept, json).all();
        }
    }

    private void all() throws IOException {
        State state = organization.state();
        IdSource.State ids = state.ids().state();
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
            if (kind != CredentialsStore.KIND) {
                row(entity, entity.fields());
            } else if (kept.test(entity)) {
                row(entity, CredentialsStore.withoutSecret(entity));
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
