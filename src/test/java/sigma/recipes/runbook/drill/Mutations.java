package sigma.recipes.runbook.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sigma.recipes.data.DataFile;
import sigma.recipes.data.DataFormat;

/** Reads the mutations of {@code mutations.yaml}, each under its name. */
record Mutations(Map<String, Mutation> ofContract, Map<String, Mutation> ofSentences) {

    private static final DataFormat FORMAT = new DataFormat("mutations");

    static Mutations read(Path file) throws IOException {
        Lists lists = DataFile.read(file.toString(), Files.readString(file), FORMAT, Lists.class).requireValid().content();
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

    private record Lists(List<MutationRow> contract, List<MutationRow> sentences) {
    }
}
