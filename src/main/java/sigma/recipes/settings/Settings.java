package sigma.recipes.settings;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sigma.recipes.settings.access.OrganizationAccess;
import sigma.recipes.settings.raw.InputNames;
import sigma.recipes.settings.raw.KnownName;
import sigma.recipes.settings.raw.RawSetting;
import sigma.recipes.settings.raw.SettingProblem;
import sigma.recipes.settings.source.CommandLineSecrets;
import sigma.recipes.settings.source.Sources;
import sigma.recipes.settings.text.Secret;

/**
 * The validated settings of a run.
 *
 * @param target             the target of the run
 * @param access             the access to the organization; empty for the sandbox
 * @param allowWrites        whether the run may write: always in the sandbox, otherwise only with {@code ALLOW_WRITES=true}
 * @param dryRun             whether recipes are only planned
 * @param reportPersonalData whether reports may show names and addresses of people of a real organization
 * @param connectionSecret   the secret with which Sigma signs in to the data platform of a connection that a recipe creates
 * @param inputs             the values given for inputs of recipes; ask {@link #value}
 * @param notes              warnings, a line each, without secrets
 * @param targetChosen       whether the target was chosen: by credentials, or as {@code target}
 * @param ci                 whether {@code CI} is set, and not to {@code false}
 */
public record Settings(Target target, Optional<OrganizationAccess> access, boolean allowWrites, boolean dryRun, boolean reportPersonalData,
                       Optional<Secret> connectionSecret, List<Setting> inputs, List<String> notes, boolean targetChosen, boolean ci) {

    private static final List<String> PUBLISHED = List.of("https://help.sigmacomputing.com/openapi/sigma-rest-api.json",
            "https://help.sigmacomputing.com/openapi/code-representation.json");

    /** Makes the lists unmodifiable. */
    public Settings {
        inputs = List.copyOf(inputs);
        notes = List.copyOf(notes);
    }

    /** Returns the same settings for a plan, which writes nothing and needs no permission to write. */
    public Settings forPlan() {
        return new Settings(target, access, true, true, reportPersonalData, connectionSecret, inputs, notes, targetChosen, ci);
    }

    /**
     * Reads and validates the settings. For each name, a system property takes precedence over the environment, and that
     * over {@code .env}; an empty value counts as absent. Without credentials the target is the sandbox.
     *
     * @param folder           the folder of {@code .env} and of relative paths in settings
     * @param environment      the process environment
     * @param systemProperties the system properties
     * @throws BrokenSettings with every problem, if there is one
     */
    public static Settings load(Path folder, Map<String, String> environment, Properties systemProperties) {
        return load(folder, environment, systemProperties, Map.of());
    }

    /**
     * Reads and validates the settings like {@link #load(Path, Map, Properties)}.
     *
     * @param options the settings of {@code -D} on the project's command line; they take precedence over
     *                {@code systemProperties}, and unknown names cause a warning
     * @throws BrokenSettings with every problem, if there is one
     */
    public static Settings load(Path folder, Map<String, String> environment, Properties systemProperties,
                                Map<String, String> options) {
        return load(folder, environment, systemProperties, options, List.of());
    }

    /**
     * Reads and validates the settings like {@link #load(Path, Map, Properties, Map)}.
     *
     * @param recipeFolders the folders of the user's own recipes, whose inputs can be given as well
     * @throws BrokenSettings with every problem, if there is one
     */
    public static Settings load(Path folder, Map<String, String> environment, Properties systemProperties,
                                Map<String, String> options, List<Path> recipeFolders) {
        return new SettingsValidator(Sources.read(folder, environment, systemProperties, options, recipeFolders)).settings(folder);
    }

    /**
     * Returns the folders of the user's own recipes in {@code RECIPES_PATH}, separated as in {@code PATH}: each with its
     * path, the text, and the place of the setting. No other setting is validated; the parameters are those of
     * {@link #load(Path, Map, Properties, Map)}.
     */
    public static List<Setting> recipeFolders(Path folder, Map<String, String> environment, Properties systemProperties,
                                              Map<String, String> options) {
        return Sources.single(KnownName.RECIPES_PATH, folder, environment, systemProperties, options).stream()
                .flatMap(given -> Stream.of(given.value().split(Pattern.quote(File.pathSeparator))).map(String::strip)
                        .filter(path -> !path.isEmpty()).map(path -> new Setting(given.spelling(), path, given.origin()))).toList();
    }

    /**
     * Returns the addresses at which the API's documents are published: those of {@code API_DOCUMENT}, or else the two at
     * which Sigma served them in August 2026. No other setting is validated; the parameters are those of
     * {@link #load(Path, Map, Properties, Map)}.
     */
    public static List<String> apiDocuments(Path folder, Map<String, String> environment, Properties systemProperties,
                                            Map<String, String> options) {
        return Sources.single(KnownName.API_DOCUMENT, folder, environment, systemProperties, options)
                .map(given -> Stream.of(given.value().split("[\\s,]+")).filter(address -> !address.isEmpty()).toList())
                .orElse(PUBLISHED);
    }

    /**
     * Returns the URL of {@code NOTIFY_URL}, which is notified of runs. No other setting is validated; the parameters are
     * those of {@link #load(Path, Map, Properties, Map)}.
     */
    public static Optional<Setting> notifyUrl(Path folder, Map<String, String> environment, Properties systemProperties,
                                              Map<String, String> options) {
        return Sources.single(KnownName.NOTIFY_URL, folder, environment, systemProperties, options)
                .map(given -> new Setting(given.spelling(), given.value(), given.origin()));
    }

    /**
     * Rejects secrets after {@code -D}, for commands that need no settings.
     *
     * @throws BrokenSettings if there is one
     */
    public static void refuseSecrets(Map<String, String> options) {
        List<SettingProblem> problems = CommandLineSecrets.problems(options);
        if (!problems.isEmpty()) {
            throw new BrokenSettings(problems, List.of());
        }
    }

    /**
     * Returns the value given for an input of a recipe.
     *
     * @param name the name in any of its spellings ({@code MEMBERID} or {@code MEMBER_ID}), case-sensitive
     * @return empty if no value was given, and for names other than of inputs (credentials are in {@link #access})
     */
    public Optional<Setting> value(String name) {
        return inputs.stream().filter(input -> InputNames.same(input.name(), name)).findFirst();
    }

    /** Returns the target of the run and what it may do there. */
    public TargetDescription where() {
        return access.map(way -> TargetDescription.real(way, allowWrites)).orElseGet(TargetDescription::sandbox);
    }
}
