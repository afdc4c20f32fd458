package sigma.recipes.settings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The values that were given, one for each name: {@code -D} wins over the environment, and that over {@code .env}.
 * An empty value counts as not given, wherever it stands.
 *
 * @param values   the values that win
 * @param problems lines that can't be read, and two values for one name in the same source
 * @param notes    names in {@code .env} that are near to known ones
 */
record Sources(Map<KnownName, Given> values, List<Problem> problems, List<String> notes) {

    /** Reads all three sources. */
    static Sources read(EnvText text, Map<String, String> environment, Properties systemProperties) {
        Sources sources = new Sources(new EnumMap<>(KnownName.class), new ArrayList<>(), new ArrayList<>());
        text.problem().ifPresent(sources.problems::add);
        List<Given> file = sources.lines(text.lines());
        for (KnownName name : KnownName.values()) {
            List<Given> properties = name.spellings().stream()
                    .filter(spelling -> systemProperties.getProperty(spelling) != null)
                    .map(spelling -> Given.direct(name, spelling, systemProperties.getProperty(spelling),
                            Place.SYSTEM_PROPERTY)).toList();
            List<Given> variables = name.spellings().stream().filter(environment::containsKey)
                    .map(spelling -> Given.direct(name, spelling, environment.get(spelling), Place.ENVIRONMENT))
                    .toList();
            List<Given> entries = file.stream().filter(given -> given.name() == name).toList();
            sources.choose(List.of(properties, variables, entries));
        }
        return sources;
    }

    private List<Given> lines(List<String> lines) {
        List<Given> given = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!EnvLine.saysNothing(lines.get(i))) {
                EnvLine line = EnvLine.of(i + 1, lines.get(i));
                line.problem().ifPresent(problems::add);
                line.given().ifPresent(given::add);
                line.name().filter(name -> KnownName.of(name).isEmpty()).ifPresent(name -> NearestName.to(name)
                        .ifPresent(nearest -> notes.add(line.place().with(name) + " is not read; did you mean "
                                + nearest + "?")));
            }
        }
        return given;
    }

    /** The two spellings of a proxy are set by the machine's owner, who may mean different programs. */
    private static boolean conflict(Given first, Given other) {
        boolean otherPrograms = first.name() == KnownName.HTTPS_PROXY || first.name() == KnownName.NO_PROXY;
        return !other.value().equals(first.value()) && !(otherPrograms && !other.spelling().equals(first.spelling()));
    }

    private void choose(List<List<Given>> bySource) {
        for (List<Given> source : bySource) {
            List<Given> given = source.stream().filter(value -> !value.isEmpty()).toList();
            if (!given.isEmpty()) {
                Given first = given.get(0);
                values.put(first.name(), first);
                given.stream().filter(other -> conflict(first, other)).findFirst().ifPresent(other ->
                        problems.add(Problem.of(first, "and " + other.shown() + " are two values for one setting",
                                "one value", "remove the wrong one")));
                return;
            }
        }
    }
}
