package sigma.recipes.runbook.option;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.error.RecipeException;
import sigma.recipes.recipe.feature.FeatureFolders;
import sigma.recipes.recipe.feature.GivenFolder;
import sigma.recipes.runbook.glue.Glue;
import sigma.recipes.runbook.project.Environment;
import sigma.recipes.text.ShellText;
import sigma.recipes.settings.Setting;
import sigma.recipes.settings.Settings;

/** The options that add the user's own recipes to those of the project. */
public final class UserRecipeOptions {

    @Option(names = "--features", paramLabel = "FOLDER", scope = ScopeType.INHERIT,
            description = "Adds a folder with recipes of your own to those of RECIPES_PATH. Can be repeated.")
    private List<String> features = List.of();

    @Option(names = "--glue", paramLabel = "JAR", scope = ScopeType.INHERIT,
            description = "Adds a jar with steps of your own for your own recipes. Its code runs with your permissions. Can be "
                    + "repeated.")
    private List<Path> jars = List.of();

    private Glue glue;

    /** The options that are parsed before the commands are known, since recipes are subcommands. */
    @Command
    private static final class Early {

        @Mixin
        private UserRecipeOptions own = new UserRecipeOptions();

        @Option(names = "-D")
        private Map<String, String> settings = Map.of();
    }

    /**
     * Returns the folders of a command line and the settings, before its commands are known. The command reports errors of
     * the command line.
     *
     * @throws RecipeException if a folder can't be used
     */
    public static FeatureFolders folders(List<String> arguments, Environment surroundings) {
        Early early = new Early();
        try {
            new CommandLine(early).setUnmatchedArgumentsAllowed(true).setUnmatchedOptionsArePositionalParams(true)
                    .parseArgs(arguments.toArray(String[]::new));
        } catch (ParameterException reportedByTheCommand) {
            return FeatureFolders.of(surroundings.features(), List.of());
        }
        return early.own.folders(surroundings, early.settings);
    }

    /**
     * Opens the folders of recipes: the project's, those of {@code RECIPES_PATH}, and those of the option.
     *
     * @param settings the settings of {@code -D}
     * @throws RecipeException if a folder can't be used
     */
    public FeatureFolders folders(Environment surroundings, Map<String, String> settings) {
        return FeatureFolders.of(surroundings.features(), given(surroundings, settings));
    }

    /**
     * Returns the user's own folders, whether or not they exist.
     *
     * @throws RecipeException if one is not a valid path
     */
    public List<GivenFolder> given(Environment surroundings, Map<String, String> settings) {
        List<GivenFolder> given = new ArrayList<>();
        for (Setting folder : Settings.recipeFolders(surroundings.project(), surroundings.environment(), surroundings.properties(), settings)) {
            Path path = surroundings.project().resolve(path(folder.value(), folder.origin())).toAbsolutePath().normalize();
            given.add(new GivenFolder(path, path.toString(), folder.name() + ", " + folder.origin()));
        }
        features.forEach(folder -> given.add(new GivenFolder(path(folder, "--features"), folder, "--features")));
        return given;
    }

    /** Returns the options in shell syntax, with a leading blank; empty if there is none. */
    public String written() {
        return Stream.concat(features.stream().map(folder -> " --features " + ShellText.quoted(folder)),
                jars.stream().map(jar -> " --glue " + ShellText.quoted(jar.toString()))).collect(Collectors.joining());
    }

    /** Returns the folders of the option, as absolute paths. */
    public List<Path> folders() {
        return features.stream().map(folder -> path(folder, "--features").toAbsolutePath().normalize()).toList();
    }

    /**
     * Returns the code of the steps, including that of the jars.
     *
     * @throws sigma.recipes.runbook.project.UsageException if a jar can't be used
     */
    public Glue glue() {
        if (glue == null) {
            glue = Glue.with(jars);
        }
        return glue;
    }

    private static Path path(String folder, String origin) {
        try {
            if (!folder.isBlank()) {
                return Path.of(folder);
            }
        } catch (InvalidPathException impossible) {
            // Reported like a blank path.
        }
        throw RecipeException.ownFolder(Problem.of("\"" + folder + "\" can't be the path of a folder.").at(origin)
                .expected("a folder with feature files of your own").fix("correct the path, or leave it out"));
    }
}
