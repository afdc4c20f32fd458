package sigma.recipes.runbook;

import io.cucumber.tagexpressions.TagExpressionException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import sigma.recipes.organization.Organization;
import sigma.recipes.organization.Purpose;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.runbook.option.CountConverter;
import sigma.recipes.runbook.page.Banner;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.page.StepPrinter;
import sigma.recipes.runbook.project.UsageException;
import sigma.recipes.runbook.project.AtomicFile;
import sigma.recipes.runbook.run.FeatureRun;
import sigma.recipes.runbook.run.ScenarioResult;
import sigma.recipes.runbook.verify.AllureEnvironment;
import sigma.recipes.runbook.verify.RunVerdict;
import sigma.recipes.runbook.verify.SkipLimit;
import sigma.recipes.runbook.verify.VerifyFormat;
import sigma.recipes.runbook.verify.VerifyScope;
import sigma.recipes.runbook.verify.VerifyingRun;
import sigma.recipes.runbook.verify.WireReport;
import sigma.recipes.settings.Settings;
import sigma.recipes.settings.Target;
import sigma.recipes.steps.record.AllureReport;

/** {@code recipes verify}: runs all scenarios, or those of some recipes, without Maven. */
@Command(name = "verify", header = "Verifies recipes and their rules.",
        description = {"%nRuns all scenarios, or those of the recipes named, against the configured organization. It creates "
                + "what it changes, marks it, and removes it afterwards."},
        parameterListHeading = "%nParameters:%n", optionListHeading = "%nOptions:%n")
final class VerifyCommand implements Callable<Integer> {

    @Option(names = "--max-skipped", paramLabel = "NUMBER", converter = CountConverter.class, description = "Exits with 1 if more scenarios than this are skipped. Those that only a sandbox can run do not "
                    + "count.")
    private Integer maxSkipped;

    @Option(names = "--require-all", description = "Exits with 1 if any scenario is skipped that a real organization can "
            + "run.")
    private boolean requireAll;

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RECIPE", arity = "0..*", description = "Names of recipes, or paths of their "
            + "feature files; all recipes if none is given.")
    private List<String> recipes = List.of();

    @Option(names = "--tags", paramLabel = "EXPRESSION", description = "Runs only scenarios with these tags, such as @runbook.")
    private String tags;

    @Option(names = "--output", paramLabel = "FORMAT", defaultValue = "text",
            description = "One of: ${COMPLETION-CANDIDATES}. With a format other than text, the progress goes to standard error.")
    private VerifyFormat form = VerifyFormat.TEXT;

    @Option(names = "--file", paramLabel = "FILE", description = "Writes the output to this file instead of printing it.")
    private Path file;

    @Option(names = "--allure", paramLabel = "FOLDER", description = "Also writes results for Allure to this folder.")
    private Path allure;

    @Option(names = "--record", description = "Records in usage.json of your own folders what your own recipes use of the API. list then shows "
                    + "whether they write, and drift finds what affects them. Needs the sandbox.")
    private boolean record;

    @Option(names = "--report", paramLabel = "FOLDER", description = "Writes the findings of the contract check to this folder: wire.html, wire.json and wire.md.")
    private Path report;

    /**
     * Runs the scenarios.
     *
     * @return the number of an {@link ExitCode}
     */
    @Override
    public Integer call() {
        VerifyScope scope = scope();
        Settings settings = root.settings();
        if (record) {
            requireRecordable(scope, settings);
        }
        if (report != null) {
            AtomicFile.requireWritableFolder(report);
        }
        if (allure != null) {
            AtomicFile.requireWritableFolder(allure);
        }
        if (file != null) {
            requireForm();
            AtomicFile.requireWritable(file);
        }
        ConsolePrinter page = form == VerifyFormat.TEXT || file != null ? root.page() : root.errors();
        try (Organization organization = root.organization(settings, Purpose.VERIFY)) {
            organization.warning().ifPresent(warning -> page.wrapped(0, warning));
            Banner.print(page, settings);
            try (VerifyingRun run = VerifyingRun.start(organization, scope, result -> print(page, result),
                    summary -> interrupted(page, summary))) {
                return verified(run, page).number();
            } finally {
                organization.warning().ifPresent(warning -> page.wrapped(0, warning));
            }
        }
    }

    private static void interrupted(ConsolePrinter page, List<String> summary) {
        page.line(0, "");
        page.line(0, "Interrupted.");
        summary.forEach(line -> page.wrapped(0, line));
    }

    private ExitCode verified(VerifyingRun run, ConsolePrinter page) {
        if (!run.plan().isEmpty()) {
            page.message(0, String.join("\n", run.plan()));
            page.line(0, "");
        }
        run.play(features(run));
        RunVerdict verdict = run.verdict(SkipLimit.of(Optional.ofNullable(maxSkipped), requireAll), record);
        page.line(0, "");
        if (!verdict.lines().isEmpty()) {
            page.message(0, String.join("\n", verdict.lines()));
        }
        page.line(0, verdict.counts());
        verdict.problems().forEach(problem -> page.message(0, problem.text()));
        write(verdict);
        if (report != null) {
            new WireReport(report, root.places()).write(run, verdict.results());
        }
        return verdict.exitCode();
    }

    private FeatureRun features(VerifyingRun run) {
        FeatureRun features = run.scope().features();
        if (allure != null) {
            AllureEnvironment.write(allure, run.organization());
            features.heardBy(new AllureReport(allure));
        }
        return features;
    }

    private void requireRecordable(VerifyScope scope, Settings settings) {
        if (scope.recipes().stream().noneMatch(Recipe::own)) {
            throw new UsageException(Problem.of("None of these recipes is your own.").at("--record")
                    .expected("a recipe of a folder that RECIPES_PATH or --features names")
                    .fix("leave --record out; mvn test -Prenew renews the records of the project"));
        }
        if (tags != null || settings.target() == Target.REAL) {
            throw new UsageException(Problem.of("Only a run of whole recipes in the sandbox can be recorded.").at("--record")
                    .fix(tags != null ? "leave --tags out" : "add -Dtarget=sandbox"));
        }
    }

    private void requireForm() {
        if (form == VerifyFormat.TEXT) {
            throw new UsageException(Problem.of("--file needs a format other than text.")
                    .fix("add --output junit, sarif or github"));
        }
    }

    private void write(RunVerdict verdict) {
        if (file != null) {
            AtomicFile.write(file, form.written(verdict));
        } else if (form != VerifyFormat.TEXT) {
            spec.commandLine().getOut().print(form.written(verdict));
            spec.commandLine().getOut().flush();
        }
    }

    private VerifyScope scope() {
        VerifyScope scope = VerifyScope.of(root.book(), recipes, root.glue())
                .tagged(Optional.ofNullable(tags));
        try {
            scope.features();
            return scope;
        } catch (TagExpressionException broken) {
            throw new UsageException(Problem.of("\"" + tags + "\" is not a valid tag expression.").at("--tags")
                    .expected("an expression such as \"@runbook and not @sandbox\"").fix("use tags joined by and, or, not and parentheses"));
        }
    }

    /** Each reason for skipping is printed once. */
    private static void print(ConsolePrinter page, ScenarioResult result) {
        page.wrapped(0, 6, StepPrinter.sign(result.status()) + " " + result.file() + ":" + result.line() + "  " + result.title());
        result.reasons().forEach(reason -> page.message(6, reason.problem().text()));
    }
}
