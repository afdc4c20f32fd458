package sigma.recipes.steps.record;

import java.util.List;
import java.util.Map;

/**
 * The outputs of a scenario. They contain secrets and are never printed.
 *
 * @param place   the scenario
 * @param names   the names of all outputs, secret ones included
 * @param json    the outputs that are not secret, as a JSON object: names to texts, or to lists of rows
 * @param columns the columns of those that are tables, by name
 * @param secrets the secret outputs, which never enter a report or a file: names to texts
 */
public record ScenarioOutputs(UsageLog.Place place, List<String> names, String json, Map<String, List<String>> columns,
                              Map<String, String> secrets) {

    /** Makes the collections unmodifiable. */
    public ScenarioOutputs {
        names = List.copyOf(names);
        columns = Map.copyOf(columns);
        secrets = Map.copyOf(secrets);
    }

    @Override
    public String toString() {
        return "outputs of " + place.scenario() + ": " + names;
    }
}
