package sigma.recipes.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import sigma.recipes.settings.dotenv.EnvEntry;

/**
 * The values that were given, one for each name: {@code -D} wins over the environment, and that over {@code .env}.
 * An empty value counts as not given, wherever it is.
 *
 * @param text     what {@code .env} holds
 * @param values   the values that win
 * @param problems lines that can't be read, two values for one name in the same source, secrets on the command line
 * @param doubts   names that are not read although a setting was probably meant
 * @param ci       whether the run is one of a CI
 */
record Sources(EnvText text, Map<KnownName, Given> values, List<Problem> problems, List<Doubt> doubts, boolean ci) {

    /**
     * Reads all sources.
     *
     * @param folder           where {@code .env} may be
     * @param environment      the process environment
     * @param systemProperties the system properties
     * @param options          what follows {@code -D} on our own command line; it wins over the system properties
     */
    static Sources read(Path folder, Map<String, String> environment, Properties systemProperties,
                        Map<String, String> options) {
        EnvText text = EnvText.read(folder);
        UnknownNames unknown = new UnknownNames();
        boolean ci = isCi(environment.get("CI"));
        unknown.inFile(text.content().entries());
        unknown.inEnvironment(environment, ci);
        unknown.onCommandLine(systemProperties.stringPropertyNames(), options.keySet());
        Map<String, String> properties = new HashMap<>();
        systemProperties.stringPropertyNames().forEach(name -> properties.put(name, systemProperties.getProperty(name)));
        properties.putAll(options);
        Sources sources = new Sources(text, new EnumMap<>(KnownName.class), new ArrayList<>(), unknown.doubts(), ci);
        text.problem().ifPresent(sources.problems::add);
        sources.problems.addAll(UnreadLines.problems(text.content()));
        sources.problems.addAll(CommandLineSecrets.problems(properties));
        for (KnownName name : KnownName.values()) {
            sources.choose(List.of(given(name, properties, Place.SYSTEM_PROPERTY),
                    given(name, environment, Place.ENVIRONMENT), sources.entries(name)));
        }
        return sources;
    }

    private static boolean isCi(String value) {
        return value != null && !value.isBlank() && !value.equalsIgnoreCase("false");
    }

    private static List<Given> given(KnownName name, Map<String, String> values, Place place) {
        return name.allSpellings().stream().filter(values::containsKey)
                .filter(spelling -> place != Place.ENVIRONMENT || KnownName.countsInEnvironment(spelling))
                .map(spelling -> Given.direct(name, spelling, values.get(spelling), place))
                .filter(given -> place != Place.SYSTEM_PROPERTY || !CommandLineSecrets.is(given)).toList();
    }

    private List<Given> entries(KnownName name) {
        List<EnvEntry> entries = text.content().entries();
        return entries.stream().filter(entry -> KnownName.of(entry.name()).equals(Optional.of(name)))
                .map(entry -> Given.ofFile(name, entry)).toList();
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
