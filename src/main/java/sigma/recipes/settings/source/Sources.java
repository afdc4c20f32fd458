package sigma.recipes.settings.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import sigma.recipes.settings.raw.SettingWarning;
import sigma.recipes.settings.raw.InputNames;
import sigma.recipes.settings.raw.KnownName;
import sigma.recipes.settings.raw.RawSetting;
import sigma.recipes.settings.raw.SettingPlace;
import sigma.recipes.settings.raw.SettingProblem;
import sigma.recipes.settings.text.NativeEncoding;

/**
 * The given values, one for each name: {@code -D} takes precedence over the environment, and that over {@code .env}. An
 * empty value counts as absent.
 *
 * @param text     the content of {@code .env}
 * @param names    the names of inputs
 * @param values   the effective values of settings
 * @param inputs   the effective values of inputs
 * @param problems lines that can't be read, two values for one name in the same source, secrets on the command line
 * @param warnings   unread names that probably mean a setting
 * @param ci       whether the run is in a CI
 * @param arriving whether the environment and the command line arrive unaltered
 */
public record Sources(EnvText text, InputNames names, Map<KnownName, RawSetting> values, List<RawSetting> inputs,
               List<SettingProblem> problems, List<SettingWarning> warnings, boolean ci, NativeEncoding arriving) {

    /**
     * Reads all sources.
     *
     * @param folder           the folder of {@code .env}
     * @param environment      the process environment
     * @param systemProperties the system properties
     * @param options          the settings of {@code -D} on the project's command line; they take precedence over the system
     *     properties
     * @param recipeFolders    the folders of the user's own recipes, whose inputs are included
     */
    public static Sources read(Path folder, Map<String, String> environment, Properties systemProperties,
                        Map<String, String> options, List<Path> recipeFolders) {
        EnvText text = EnvText.read(folder);
        InputNames inputs = InputsFile.read(folder, recipeFolders);
        boolean ci = isCi(environment.get("CI"));
        UnknownNames unknown = new UnknownNames(inputs);
        unknown.inFile(text.content().entries());
        unknown.inEnvironment(environment, ci);
        unknown.onCommandLine(systemProperties.stringPropertyNames(), options.keySet());
        Map<String, String> properties = properties(systemProperties, options);
        Sources sources = new Sources(text, inputs, new EnumMap<>(KnownName.class), new ArrayList<>(), new ArrayList<>(),
                unknown.warnings(), ci, NativeEncoding.in(systemProperties));
        text.problem().ifPresent(sources.problems::add);
        sources.problems.addAll(UnreadLines.problems(text.content(), inputs));
        sources.problems.addAll(CommandLineSecrets.problems(properties));
        for (KnownName name : KnownName.values()) {
            sources.choose(name, name.allSpellings(), properties, environment).ifPresent(given -> sources.values.put(name, given));
        }
        for (List<String> spellings : inputs.spellings()) {
            sources.choose(KnownName.INPUT, spellings, properties, environment).ifPresent(sources.inputs::add);
        }
        return sources;
    }

    /**
     * Returns the effective value of one setting, without validating anything; empty if it is not set. The parameters are
     * those of {@link #read(Path, Map, Properties, Map, List)}.
     */
    public static Optional<RawSetting> single(KnownName name, Path folder, Map<String, String> environment,
                                              Properties systemProperties, Map<String, String> options) {
        Sources sources = new Sources(EnvText.read(folder), InputNames.none(), Map.of(), List.of(), new ArrayList<>(), List.of(),
                false, NativeEncoding.in(systemProperties));
        return sources.choose(name, name.allSpellings(), properties(systemProperties, options), environment);
    }

    private static Map<String, String> properties(Properties systemProperties, Map<String, String> options) {
        Map<String, String> properties = new HashMap<>();
        systemProperties.stringPropertyNames().forEach(name -> properties.put(name, systemProperties.getProperty(name)));
        properties.putAll(options);
        return properties;
    }

    /** Returns the problem of a value that was altered by its encoding. The file is always read as UTF-8. */
    public Optional<SettingProblem> altered(RawSetting given) {
        return arriving.damage(given.text()).filter(damage -> arriving.encoding().isPresent() && !given.place().inFile())
                .map(damage -> SettingProblem.of(given, damage, "the value as it was typed", arriving.fix()));
    }

    private static boolean isCi(String value) {
        return value != null && !value.isBlank() && !value.equalsIgnoreCase("false");
    }

    private List<RawSetting> given(KnownName name, List<String> spellings, Map<String, String> values, SettingPlace place) {
        return spellings.stream().filter(values::containsKey)
                .filter(spelling -> place != SettingPlace.ENVIRONMENT || names.countsInEnvironment(spelling))
                .map(spelling -> RawSetting.direct(name, spelling, values.get(spelling), place))
                .filter(given -> place != SettingPlace.SYSTEM_PROPERTY || !given.holdsSecret()).toList();
    }

    private List<RawSetting> entries(KnownName name, List<String> spellings) {
        return text.content().entries().stream().filter(entry -> spellings.contains(entry.name()))
                .map(entry -> RawSetting.ofFile(name, entry)).toList();
    }

    /** The machine's owner may set the two spellings of a proxy for different programs. */
    private static boolean conflict(RawSetting first, RawSetting other) {
        boolean otherPrograms = first.name() == KnownName.HTTPS_PROXY || first.name() == KnownName.NO_PROXY;
        return !other.value().equals(first.value()) && !(otherPrograms && !other.spelling().equals(first.spelling()));
    }

    private Optional<RawSetting> choose(KnownName name, List<String> spellings, Map<String, String> properties,
                                   Map<String, String> environment) {
        return Stream.of(given(name, spellings, properties, SettingPlace.SYSTEM_PROPERTY),
                        given(name, spellings, environment, SettingPlace.ENVIRONMENT), entries(name, spellings))
                .map(source -> source.stream().filter(given -> !given.isEmpty()).toList())
                .filter(source -> !source.isEmpty()).findFirst().map(this::one);
    }

    private RawSetting one(List<RawSetting> given) {
        RawSetting first = given.get(0);
        given.stream().filter(other -> conflict(first, other)).findFirst().ifPresent(other ->
                problems.add(SettingProblem.of(first, "and " + other.shown() + " are two values for one setting",
                        "one value", "remove the wrong one")));
        return first;
    }
}
