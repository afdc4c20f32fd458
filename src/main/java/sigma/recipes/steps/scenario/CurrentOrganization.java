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

/** The organization of the running suite. It is static, since Cucumber's hooks before all scenarios are static. */
public final class CurrentOrganization {

    private static final AtomicReference<Run> CURRENT = new AtomicReference<>();

    private CurrentOrganization() {
    }

    /**
     * One run of features against one organization.
     *
     * @param organization its target
     * @param log          its findings and leftovers
     * @param usage        its API usage
     * @param scenarios    the running scenarios
     * @param skips        the scenarios to skip before their first step
     * @param outputs      receives the outputs of a scenario
     * @param choices      the user's choices
     * @param journal      records the calls of a runbook
     * @param rows         the rows of a runbook
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
                    RunChoices.ofVerifyingRun(), CallJournal.none(), new RunRows());
        }

        /**
         * Starts a run of a recipe.
         *
         * @param choices the user's choices
         * @param outputs receives the outputs, each time one is added
         * @param journal records the calls
         * @param rows    its rows
         */
        public static Run ofRunbook(Organization organization, RunChoices choices, Consumer<ScenarioOutputs> outputs,
                                    CallJournal journal, RunRows rows) {
            return new Run(organization, new RunLog(), new UsageLog(), new RunningScenarios(), Skips.none(), outputs, choices,
                    journal, rows);
        }

        /** Receives the outputs of a scenario. */
        void handOver(ScenarioOutputs handed) {
            usage.outputs(handed.place(), handed.names());
            outputs.accept(handed);
        }
    }

    /**
     * Sets the current run until {@link #clear()}.
     *
     * @throws IllegalStateException if there is already a current run
     */
    public static void use(Run run) {
        if (!CURRENT.compareAndSet(null, run)) {
            throw new IllegalStateException("Another run of features is under way in this process");
        }
    }

    /** Returns the current run; sets that of {@code start} if there is none. */
    public static Run orStart(Supplier<Run> start) {
        if (CURRENT.get() == null) {
            use(start.get());
        }
        return CURRENT.get();
    }

    /** Returns the current run; empty if there is none. */
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

    /** Clears the current run; its organization remains open. */
    public static void clear() {
        CURRENT.set(null);
    }
}
