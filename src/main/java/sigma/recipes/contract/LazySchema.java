package sigma.recipes.contract;

import com.fasterxml.jackson.databind.JsonNode;

/** A small schema contained in the index. */
public record LazySchema(String name, JsonNode document) implements SchemaPart {

    @Override
    public String toString() {
        return name;
    }
}
