package sigma.recipes.contract;

import com.fasterxml.jackson.databind.JsonNode;

/** A schema whose document is a file of the compiled contract, read on first use. */
final class SchemaFile implements SchemaPart {

    private final String name;
    private volatile JsonNode document;

    SchemaFile(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public JsonNode document() {
        JsonNode known = document;
        if (known == null) {
            synchronized (this) {
                known = document;
                if (known == null) {
                    known = ContractIndex.read(name + ".json");
                    document = known;
                }
            }
        }
        return known;
    }

    @Override
    public String toString() {
        return name;
    }
}
