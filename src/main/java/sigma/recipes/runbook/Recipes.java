package sigma.recipes.runbook;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Help.ColorScheme;
import sigma.recipes.data.DataException;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;
import sigma.recipes.recipe.RecipeBook;
import sigma.recipes.recipe.error.RecipeException;
import sigma.recipes.runbook.option.EnumConverter;
import sigma.recipes.runbook.option.FailOn;
import sigma.recipes.runbook.option.OutputFormat;
import sigma.recipes.runbook.option.UserRecipeOptions;
import sigma.recipes.runbook.option.ReportFormat;
import sigma.recipes.runbook.project.ArgumentCheck;
import sigma.recipes.runbook.project.Coverage;
import sigma.recipes.runbook.project.Environment;
import sigma.recipes.runbook.verify.VerifyFormat;

/**
 * The command line. For each setting, {@code -D} on the command line takes precedence over a system property, then the
 * environment, then {@code .env}.
 */
public final class Recipes {

    /** The width of help in columns, unless the terminal is narrower. */
    private static final int HELP_WIDTH = 100;

    private Recipes() {
    }

    /** Runs a command and exits with its code. */
    public static void main(String[] arguments) {
        // Images are drawn in memory; otherwise macOS shows an application in its Dock.
        System.setProperty("java.awt.headless", "true");
        // No option has a Groovy closure; picocli would load Groovy to find out, which takes longer than all of its own work.
        System.setProperty("picocli.disable.closures", "true");
        // The logging library writes these too.
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        // Before any of them becomes a path, which cannot contain such a character.
        Optional<Problem> altered = ArgumentCheck.problem(arguments, System.getProperties());
        if (altered.isPresent()) {
            System.err.println(altered.get().text());
            System.exit(ExitCode.MISUSED.number());
        }
        System.exit(run(arguments, System.out, System.err, Environment.ofProcess()));
    }

    /**
     * Runs a command.
     *
     * @param arguments    the arguments after {@code ./recipes}
     * @param out          receives the requested output
     * @param err          receives errors and notes
     * @param surroundings the environment of the process
     * @return an {@link ExitCode}'s number
     */
    static int run(String[] arguments, PrintStream out, PrintStream err, Environment surroundings) {
        RootCommand root = new RootCommand(surroundings);
        CommandLine commands = commands(root);
        // First, since settings of a command apply to the subcommands that it has at that time.
        addRecipes(commands.getSubcommands().get("run").getCommand(), surroundings, List.of(arguments));
        commands.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        configure(commands, root, surroundings);
        try {
            return commands.execute(arguments);
        } catch (AssertionError failed) {
            // An exchange that violates the contract is an error and not an exception, so that no step treats it as a rejected
            // request; picocli propagates errors.
            new ErrorHandler(root).failed(failed);
            return ErrorHandler.exitCode(failed);
        }
    }

    private static void configure(CommandLine commands, RootCommand root, Environment surroundings) {
        commands.setColorScheme(new ColorScheme.Builder(CommandLine.Help.defaultColorScheme(surroundings.ansi())).build())
                .setHelpFactory((spec, colours) -> {
                    spec.usageMessage().width(Math.min(surroundings.terminal().outWidth().get().orElse(HELP_WIDTH), HELP_WIDTH));
                    return new CommandLine.Help(spec, colours);
                })
                .setExecutionStrategy(parsed -> {
                    refuseSecrets(root, parsed.commandSpec().commandLine());
                    return new CommandLine.RunLast().execute(parsed);
                });
        ErrorHandler.of(commands, root);
        commands.registerConverter(Coverage.Only.class, new EnumConverter<>(Coverage.Only.class))
                .registerConverter(OutputFormat.class, new EnumConverter<>(OutputFormat.class))
                .registerConverter(ReportFormat.class, new EnumConverter<>(ReportFormat.class))
                .registerConverter(VerifyFormat.class, new EnumConverter<>(VerifyFormat.class))
                .registerConverter(FailOn.class, new EnumConverter<>(FailOn.class));
        everyCommand(commands);
    }

    private static CommandLine commands(RootCommand root) {
        return new CommandLine(root)
                .addSubcommand(new ListCommand())
                .addSubcommand(new ShowCommand())
                .addSubcommand(new RunCommand())
                .addSubcommand(new ResumeCommand())
                .addSubcommand(new UndoCommand())
                .addSubcommand(new RunsCommand())
                .addSubcommand(new CheckCommand())
                .addSubcommand(new VerifyCommand())
                .addSubcommand(new SandboxCommand())
                .addSubcommand(new SweepCommand())
                .addSubcommand(new CoverageCommand())
                .addSubcommand(new DriftCommand())
                .addSubcommand(new ContractCommand())
                .addSubcommand(new CompletionCommand());
    }

    /** Adds only the recipes in the arguments: reading all of them takes longer than running one. */
    private static void addRecipes(RunCommand run, Environment surroundings, List<String> arguments) {
        if (!arguments.contains("run")) {
            return;
        }
        try {
            run.add(RecipeBook.open(UserRecipeOptions.folders(arguments, surroundings)), arguments);
        } catch (RecipeException | DataException broken) {
            run.without(broken);
        }
    }

    /** Throws the exception that picocli expects before a command starts. */
    private static void refuseSecrets(RootCommand root, CommandLine command) {
        try {
            root.refuseSecrets();
        } catch (ProblemException secret) {
            throw new ExecutionException(command, secret.getMessage(), secret);
        }
    }

    /** Sets the same table of exit codes for all commands. */
    private static void everyCommand(CommandLine command) {
        Map<String, String> codes = new LinkedHashMap<>();
        Arrays.stream(ExitCode.values()).forEach(code -> codes.put(String.format(Locale.ROOT, "%3d", code.number()), code.meaning()));
        command.getCommandSpec().usageMessage()
                .exitCodeListHeading("%nExit codes:%n").exitCodeList(codes);
        command.getSubcommands().values().forEach(Recipes::everyCommand);
    }
}
