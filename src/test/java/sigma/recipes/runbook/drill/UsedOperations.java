package sigma.recipes.runbook.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The operations that scenarios use, as recorded in {@code features/usage.json}. */
final class UsedOperations {

    private static final Path RECORD = Path.of("features/usage.json");

    /** Role to operations, of each scenario. */
    private final Map<String, Map<String, Set<String>>> places = new LinkedHashMap<>();

    private UsedOperations(JsonNode recipes) {
        recipes.properties().forEach(recipe -> recipe.getValue().path("scenarios").properties().forEach(scenario -> {
            Map<String, Set<String>> roles = places.computeIfAbsent(place(recipe.getKey(), scenario.getKey()), unseen -> new LinkedHashMap<>());
            scenario.getValue().properties().forEach(role -> {
                Set<String> operations = new TreeSet<>();
                role.getValue().fieldNames().forEachRemaining(operations::add);
                roles.put(role.getKey(), operations);
            });
        }));
    }

    static UsedOperations read() throws IOException {
        return new UsedOperations(new ObjectMapper().readTree(RECORD.toFile()).path("recipes"));
    }

    /** Returns the name of a scenario in the records. */
    static String place(String recipe, String scenario) {
        return recipe + ": " + scenario;
    }

    /** Returns the ids of the operations that the recipes use as their {@code acts} or {@code prepares}. */
    Set<String> operations(String... roles) {
        Set<String> operations = new TreeSet<>();
        places.values().forEach(place -> List.of(roles).forEach(role -> operations.addAll(place.getOrDefault(role, Set.of()))));
        return operations;
    }

    /** Returns the scenarios that call the operation of a mutation, only those of its recipe if it has one. */
    List<String> places(Mutation mutation) {
        List<String> calling = new ArrayList<>();
        places.forEach((place, roles) -> {
            if (mutation.recipe().map(recipe -> place.startsWith(place(recipe, ""))).orElse(true)
                    && roles.values().stream().anyMatch(operations -> operations.contains(mutation.operationId()))) {
                calling.add(place);
            }
        });
        return calling;
    }
}
