package sigma.recipes.runbook;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the mutations of {@code mutations.yaml}, each under its name. */
record Mutations(Map<String, Mutation> ofContract, Map<String, Mutation> ofSentences) {

    private static final YAMLMapper YAML = new YAMLMapper();

    static Mutations read(Path file) throws IOException {
        Lists lists = YAML.readValue(file.toFile(), Lists.class);
        return new Mutations(named(lists.contract()), named(lists.sentences()));
    }

    /** Returns the mutations of both lists. */
    Map<String, Mutation> all() {
        Map<String, Mutation> all = new LinkedHashMap<>(ofContract);
        ofSentences.forEach((name, mutation) -> put(all, name, mutation));
        return all;
    }

    private static Map<String, Mutation> named(List<MutationRow> rows) {
        Map<String, Mutation> named = new LinkedHashMap<>();
        rows.forEach(row -> put(named, row.name(), row.mutation()));
        return named;
    }

    private static void put(Map<String, Mutation> named, String name, Mutation mutation) {
        if (named.put(name, mutation) != null) {
            throw new IllegalArgumentException("Two mutations are named \"" + name + "\"");
        }
    }

    private record Lists(@JsonProperty(required = true) List<MutationRow> contract,
                         @JsonProperty(required = true) List<MutationRow> sentences) {
    }
}
