package sigma.recipes.runbook.play;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import sigma.recipes.organization.CallerProfile;
import sigma.recipes.organization.Organization;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.ProblemException;
import sigma.recipes.recipe.Effect;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.recipe.RunbookFeature;
import sigma.recipes.recipe.input.ResolvedInputs;
import sigma.recipes.runbook.journal.LostWriteChoice;
import sigma.recipes.runbook.journal.RunHeader;
import sigma.recipes.runbook.journal.RunJournal;
import sigma.recipes.runbook.page.Banner;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.project.UsageException;
import sigma.recipes.runbook.run.Confirmation;
import sigma.recipes.runbook.run.RunFile;
import sigma.recipes.runbook.run.RunFolder;
import sigma.recipes.runbook.run.RunOptions;
import sigma.recipes.settings.Settings;
import sigma.recipes.steps.record.RunRows;
import sigma.recipes.steps.scenario.CurrentOrganization;

/** The run of one recipe: prints steps as they end, saves outputs as they arrive, and shows them at the end. */
public final class RecipeRun {

    private final CommandContext context;
    private final Settings settings;
    private final Recipe recipe;
    private final RunOptions options;
    private final Notification notification;
    private final ConsolePrinter page;
    private final Confirmation confirmation;

    /**
     * Creates the run of a recipe.
     *
     * @param notification receives how it ended
     */
    public RecipeRun(CommandContext context, Settings settings, Recipe recipe, RunOptions options, Notification notification) {
        this.context = context;
        this.settings = settings;
        this.recipe = recipe;
        this.options = options;
        this.notification = notification;
        notification.through(settings);
        this.page = context.page(options.form());
        this.confirmation = new Confirmation(settings, recipe);
    }

    /**
     * Runs the recipe.
     *
     * @param inputs a value for each input, in the order of the inputs
     * @throws UsageException if the run may not write, the user declined, or the run can't be saved
     */
    public ExitCode run(ResolvedInputs inputs) {
        Map<String, String> values = inputs.values();
        RunbookFeature feature = RunbookFeature.of(recipe, values);
        Banner.printKept(page, settings);
        confirmation.requirePossible(options.yes(), context.surroundings().terminal().answers());
        Instant start = context.surroundings().clock().now();
        Path folder = RunFolder.create(context.surroundings().runs(), start, recipe.name());
        List<String> steps = recipe.runbook(values.keySet()).orElseThrow().steps();
        RunHeader header = new RunHeader(RunHeader.VERSION, recipe.name(), recipe.title(), Banner.organization(settings),
                start.toString(), values, ofSettings(inputs), steps, options.to().map(Path::toString).orElse(null), options.overwrite(),
                options.allowDuplicate(), options.parameters(), options.acceptChanged(), limit(), null, context.own());
        return NewRun.carryOut(folder, header, context.surroundings().clock()::now,
                journal -> played(feature, values, journal, LostWriteChoice.ASK));
    }

    /**
     * Continues a run.
     *
     * @param journal its journal
     * @param choice  what the user knows about a write that only a person can look up
     * @throws UsageException if the run may not write, the user declined, or the run can't be saved
     */
    public ExitCode resume(RunJournal journal, LostWriteChoice choice) {
        Map<String, String> values = journal.state().header().inputs();
        RunbookFeature feature = RunbookFeature.of(recipe, values);
        Banner.printKept(page, settings);
        confirmation.requirePossible(options.yes(), context.surroundings().terminal().answers());
        RunFolder.deletePartialFiles(journal.folder());
        return played(feature, values, journal, choice);
    }

    private Integer limit() {
        return options.mostFailures().isPresent() ? options.mostFailures().getAsInt() : null;
    }

    /** Returns the names of the inputs that the settings gave, by column. */
    private Map<String, String> ofSettings(ResolvedInputs inputs) {
        Map<String, String> names = new LinkedHashMap<>();
        inputs.inputs().forEach(input -> input.input().names().stream().map(settings::value).flatMap(Optional::stream)
                .filter(setting -> input.found().filter(found -> found.origin().equals(setting.origin())).isPresent())
                .findFirst().ifPresent(setting -> names.put(input.input().column(), setting.name())));
        return names;
    }

    /** What a run leaves behind: the journal, the file of its outputs, its end, and the printed report. */
    private record Traces(RunJournal journal, RunFile file, RunProgress progress, RunEnd end, RunReport report) {
    }

    private Traces traces(RunJournal journal) {
        RunHeader header = journal.state().header();
        RunFile file = RunFile.create(journal.folder(), Instant.parse(header.at()), recipe.name(), header.organization());
        RunProgress progress = new RunProgress(file, journal, step -> context.announce(step, page));
        RunEnd end = new RunEnd(journal, file, context.surroundings().project());
        return new Traces(journal, file, progress, end, new RunReport(context, recipe, options, progress, file, end));
    }

    @SuppressWarnings("try") // The lock is held without being used.
    private ExitCode played(RunbookFeature feature, Map<String, String> values, RunJournal journal, LostWriteChoice choice) {
        if (recipe.effect() == Effect.READS) {
            journal.readsOnly();
        }
        Traces traces = traces(journal);
        RunEnd end = traces.end();
        try (Organization organization = context.organizationFor(settings, "run " + recipe.name());
                Interruption interruption = Interruption.watch(() -> end.at(RunFile.Status.INTERRUPTED, List.of()), interrupted(traces))) {
            end.in(organization);
            context.follow(organization, page);
            organization.notes().forEach(note -> page.wrapped(0, 2, "Note: " + note));
            Optional<CallerProfile> caller = agree(organization, values);
            try (RunLock lock = locked(caller, end.run())) {
                journal.workOn(organization, caller, choice);
                return steps(feature, organization, traces, interruption);
            }
        } catch (ProblemException | AssertionError stopped) {
            end.at(RunFile.Status.FAILED, List.of(stopped.getMessage()));
            throw stopped;
        } finally {
            CurrentOrganization.clear();
            end.at(RunFile.Status.FAILED, List.of());
            notify(end, notification::send);
        }
    }

    private ExitCode steps(RunbookFeature feature, Organization organization, Traces traces, Interruption interruption) {
        page.entry(0, recipe.title(), "");
        RunRows rows = new RunRows(traces.journal().resumed());
        CurrentOrganization.Run run = CurrentOrganization.Run.ofRunbook(organization, options.choices(traces.file().folder()),
                traces.progress()::handedOver, traces.journal().calls(), rows);
        CurrentOrganization.use(run);
        interruption.during(traces.progress()::step, rows);
        RunReport report = traces.report();
        ExitCode verdict = report.play(feature, organization.progress()::ended);
        traces.end().at(verdict == ExitCode.DONE ? RunFile.Status.SUCCEEDED : RunFile.Status.FAILED, report.problems());
        run.log().summary().forEach(line -> page.wrapped(0, 2, line));
        report.outputs();
        report.end();
        return verdict;
    }

    private Interruption.Words interrupted(Traces traces) {
        return new Interruption.Words(context.alarms(options.form()), traces.progress()::effect, traces.report()::end, () -> {
            traces.report().document();
            notify(traces.end(), notification::sendBeforeExit);
        });
    }

    private void notify(RunEnd end, BiConsumer<String, ConsolePrinter> sending) {
        if (notification.wanted()) {
            sending.accept(end.summary(), context.alarms(options.form()));
        }
    }

    /** The sandbox has its own lock, and read-only recipes do not interfere. */
    private RunLock locked(Optional<CallerProfile> caller, String run) {
        return caller.filter(who -> recipe.effect() != Effect.READS || recipe.own()).map(who -> RunLock.take(context.surroundings().runs(),
                new RunLock.Wanted(who.organizationId(), recipe.name(), run), options.unattended().patience(),
                context.surroundings().clock(), context.alarms(options.form()))).orElseGet(RunLock::none);
    }

    private Optional<CallerProfile> agree(Organization organization, Map<String, String> values) {
        if (organization.sandbox()) {
            return Optional.empty();
        }
        CallerProfile caller = organization.caller();
        Banner.caller(page, caller);
        boolean asks = confirmation.needed() && !options.yes();
        ConsolePrinter question = asks ? context.alarms(options.form()) : page;
        confirmation.announceMail(question, values);
        if (asks) {
            confirmation.ask(question, caller, values, context.surroundings().terminal().answers().orElseThrow());
        }
        return Optional.of(caller);
    }
}
