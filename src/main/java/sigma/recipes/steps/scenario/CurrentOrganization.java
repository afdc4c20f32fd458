package sigma.recipes.steps.scenario;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import sigma.recipes.client.call.CallJournal;
import sigma.recipes.organization.Organization;
import sigma.recipes.steps.record.RunChoices;
import sigma.recipes.steps.record.RunLog;
import sigma.recipes.steps.record.RunRows;
import sigma.recipes.steps.record.ScenarioOutputs;
import sigma.recipes.steps.record.Skips;
import sigma.recipes.steps.record.UsageLog;

/**
 * The organization that the running suite works on. It is the one static of the project, since Cucumber's hooks before
 * all scenarios are static.
 */
public final class CurrentOrganization {

    private static final AtomicReference<Run> CURRENT = new AtomicReference<>();

    private CurrentOrganization() {
    }

    /**
     * One run of features against one organization.
     *
     * @param organization where it runs
     * @param log          what it finds and leaves
     * @param usage        what it exercises
     * @param scenarios    the scenarios that are under way
     * @param skips        which scenarios are skipped before their first step
     * @param outputs      receives what a scenario hands on
     * @param choices      what the user chose for it
     * @param journal      keeps the calls of a runbook
     * @param rows         the rows that a runbook works on
     */
    public record Run(Organization organization, RunLog log, UsageLog usage, RunningScenarios scenarios, Skips skips,
                      Consumer<ScenarioOutputs> outputs, RunChoices choices, CallJournal journal, RunRows rows) {

        /** Starts a verifying run that skips nothing beforehand. */
        public Run(Organization organization) {
            this(organization, Skips.none());
        }

        /** Starts a verifying run that skips what it can't play. */
        public Run(Organization organization, Skips skips) {
            this(organization, new RunLog(), new UsageLog(), new RunningScenarios(), skips, outputs -> { },
                    RunChoices.ofVerifyingRun(), CallJournal.none(), new RunRows(false));
        }

        /**
         * Starts a run of a recipe.
         *
         * @param choices what the user chose for it
         * @param outputs receives the outputs, each time that there is another one
         * @param journal keeps the calls
         * @param rows    the rows that it works on
         */
        public static Run ofRunbook(Organization organization, RunChoices choices, Consumer<ScenarioOutputs> outputs,
                                    CallJournal journal, RunRows rows) {
            return new Run(organization, new RunLog(), new UsageLog(), new RunningScenarios(), Skips.none(), outputs, choices,
                    journal, rows);
        }

        /** Takes what a scenario hands on. */
        void handOver(ScenarioOutputs handed) {
            usage.outputs(handed.place(), handed.names());
            outputs.accept(handed);
        }
    }

    /**
     * Makes {@code run} the current one until {@link #clear()}.
     *
     * @throws IllegalStateException if there is a current one already
     */
    public static void use(Run run) {
        if (!CURRENT.compareAndSet(null, run)) {
            throw new IllegalStateException("Another run of features is under way in this process");
        }
    }

    /** Returns the current run, after making the one of {@code start} current where there was none. */
    public static Run orStart(Supplier<Run> start) {
        if (CURRENT.get() == null) {
            use(start.get());
        }
        return CURRENT.get();
    }

    /** Returns the current run, or nothing if there is none. */
    public static Optional<Run> find() {
        return Optional.ofNullable(CURRENT.get());
    }

    /**
     * Returns the current run.
     *
     * @throws IllegalStateException if there is none
     */
    public static Run current() {
        return find().orElseThrow(() -> new IllegalStateException("No run of features is under way"));
    }

    /** Ends the current run's turn; the organization stays open. */
    public static void clear() {
        CURRENT.set(null);
    }
}
