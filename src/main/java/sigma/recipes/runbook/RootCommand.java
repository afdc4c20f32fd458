package sigma.recipes.runbook;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import sigma.recipes.drift.report.SourceLocations;
import sigma.recipes.organization.Organization;
import sigma.recipes.organization.Purpose;
import sigma.recipes.problem.ProblemException;
import sigma.recipes.recipe.RecipeBook;
import sigma.recipes.recipe.feature.FeatureFolder;
import sigma.recipes.recipe.feature.FeatureFolders;
import sigma.recipes.recipe.feature.GivenFolder;
import sigma.recipes.runbook.glue.Glue;
import sigma.recipes.runbook.option.UserRecipeOptions;
import sigma.recipes.runbook.option.UnattendedOptions;
import sigma.recipes.runbook.option.Verbosity;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.page.DataDocument;
import sigma.recipes.runbook.play.CommandContext;
import sigma.recipes.runbook.play.Notification;
import sigma.recipes.runbook.project.Environment;
import sigma.recipes.runbook.project.Version;
import sigma.recipes.settings.Settings;

/** {@code recipes} without a command, and the state that all commands share. */
@Command(name = "./recipes", synopsisSubcommandLabel = "COMMAND", versionProvider = Version.class,
        header = "Recipes for the Sigma API: documented, runnable, checked.",
        description = {"%nA recipe is one task of an administrator, such as onboarding a member. "
                + "Without credentials it works on a built-in sandbox organization."},
        commandListHeading = "%nCommands:%n", optionListHeading = "%nOptions:%n",
        footer = {"", "Start with:", "  ./recipes list", "  ./recipes show onboard-a-member"})
final class RootCommand implements Runnable {

    private final Environment surroundings;

    @Spec
    private CommandSpec spec;

    @Option(names = "-D", paramLabel = "NAME=VALUE", scope = ScopeType.INHERIT,
            description = "Overrides a setting of the environment and of .env, such as -Dtarget=sandbox, which works on the "
                    + "sandbox.")
    private Map<String, String> settings = Map.of();

    @Mixin
    private UserRecipeOptions own = new UserRecipeOptions();

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, description = "Shows this help.")
    private boolean help;

    @Option(names = "--version", versionHelp = true, description = "Shows the version.")
    private boolean version;

    /** Opened on first use, since that reads the settings. */
    private FeatureFolders folders;

    RootCommand(Environment surroundings) {
        this.surroundings = surroundings;
    }

    Environment surroundings() {
        return surroundings;
    }

    /**
     * Returns the current settings.
     *
     * @throws sigma.recipes.settings.BrokenSettings if they can't be used
     */
    Settings settings() {
        return Settings.load(surroundings.project(), surroundings.environment(), surroundings.properties(), settings,
                own.given(surroundings, settings).stream().map(GivenFolder::path).toList());
    }

    /**
     * Opens the folders of recipes: the project's and the user's own.
     *
     * @throws sigma.recipes.recipe.error.RecipeException if a folder can't be used
     */
    FeatureFolders folders() {
        if (folders == null) {
            folders = own.folders(surroundings, settings);
        }
        return folders;
    }

    /**
     * Opens the book of all recipes, including the user's own.
     *
     * @throws sigma.recipes.recipe.error.RecipeException if a folder can't be used
     */
    RecipeBook book() {
        return RecipeBook.open(folders());
    }

    /** Returns whether there is a recipe of a name; none where the recipes can't be read. */
    boolean hasRecipe(String name) {
        try {
            return book().has(name);
        } catch (ProblemException unreadable) {
            return false;
        }
    }

    /** Returns the options of every run, which inputs of recipes must not have. */
    Set<String> optionsOfRuns() {
        return spec.root().subcommands().get("run").getCommandSpec().optionsMap().keySet();
    }

    /** Returns the usage records, the project's first. */
    List<Path> usageFiles() {
        return folders().all().stream().map(folder -> folder.root().resolve(FeatureFolder.USAGE)).toList();
    }

    /** Returns the places of operations and steps in the project and in the user's folders. */
    SourceLocations places() {
        return folders().own().stream().reduce(SourceLocations.in(surroundings.project()),
                (places, folder) -> places.with(folder.root(), folder.name()), (one, other) -> one);
    }

    /** Returns the addresses at which the API's documents are published. */
    List<String> apiDocuments() {
        return Settings.apiDocuments(surroundings.project(), surroundings.environment(), surroundings.properties(), settings);
    }

    /** Returns what notifies the webhook of a run: that of the options, or of {@code NOTIFY_URL}. */
    Notification notification(UnattendedOptions unattended) {
        return new Notification(unattended.webhook(() -> Settings.notifyUrl(surroundings.project(), surroundings.environment(),
                surroundings.properties(), settings)), surroundings.clock());
    }

    /**
     * Rejects secrets after {@code -D}, for every command.
     *
     * @throws sigma.recipes.settings.BrokenSettings if there is one
     */
    void refuseSecrets() {
        Settings.refuseSecrets(settings);
    }

    /** Returns the context of commands that run no steps. */
    private CommandContext plain() {
        return new CommandContext(surroundings, spec.commandLine().getOut(), spec.commandLine().getErr());
    }

    /**
     * Returns the context of commands.
     *
     * @throws sigma.recipes.runbook.project.UsageException if a jar with steps can't be used
     */
    CommandContext context() {
        return new CommandContext(surroundings, spec.commandLine().getOut(), spec.commandLine().getErr(), own.glue(), own.folders(),
                Verbosity.usual());
    }

    /** Returns the given options for the user's own recipes, with a leading blank; empty if there is none. */
    String optionsOfOwn() {
        return own.written();
    }

    /**
     * Returns the code of the steps.
     *
     * @throws sigma.recipes.runbook.project.UsageException if a jar can't be used
     */
    Glue glue() {
        return own.glue();
    }

    /** Opens the organization of the settings. */
    Organization organization(Settings settings, Purpose purpose) {
        return plain().organization(settings, purpose);
    }

    /** Returns the page of standard output. */
    ConsolePrinter page() {
        return plain().page();
    }

    /** Returns the page of standard error. */
    ConsolePrinter errors() {
        return plain().errors();
    }

    /** Returns the document on standard output. */
    DataDocument document() {
        return plain().document();
    }

    /** Reports that a command is missing. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }
}
