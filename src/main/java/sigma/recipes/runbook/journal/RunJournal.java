package sigma.recipes.runbook.journal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.call.CallJournal;
import sigma.recipes.client.call.ExchangeListener;
import sigma.recipes.organization.CallerProfile;
import sigma.recipes.organization.Organization;
import sigma.recipes.runbook.earlier.EarlierValues;

/** The journal of a run in progress: its description, steps, calls and result. */
public final class RunJournal implements AutoCloseable {

    /** The name of the file in the folder of its run. */
    public static final String FILE = JournalFile.NAME;

    private final JournalWriter writer;
    private final Supplier<Instant> clock;
    private final RunState state;
    private final boolean resumed;
    private final JournaledCalls calls;
    private UnaryOperator<String> withoutSecrets = UnaryOperator.identity();
    private int step;
    private boolean ended;

    private RunJournal(JournalFile file, RunState state, boolean resumed, Supplier<Instant> clock) {
        this.writer = new JournalWriter(file, state);
        this.state = state;
        this.resumed = resumed;
        this.clock = clock;
        this.calls = new JournaledCalls(writer, state, resumed, clock);
    }

    /**
     * Begins the journal of a new run.
     *
     * @param folder the folder of the run
     * @throws JournalProblem if it can't be written
     */
    public static RunJournal begin(Path folder, RunHeader header, Supplier<Instant> clock) {
        RunState state = new RunState();
        state.add(header);
        return new RunJournal(JournalFile.create(folder, header), state, false, clock);
    }

    /**
     * Opens the journal of an earlier process to continue it.
     *
     * @param folder the folder of the run
     * @throws JournalProblem if it can't be read or written, is damaged, or another process uses it
     */
    public static RunJournal resume(Path folder, Supplier<Instant> clock) {
        RunState state = new RunState();
        JournalFile file = JournalFile.reopen(folder, state::add);
        try {
            return new RunJournal(file, state.whole(file.file()), true, clock);
        } catch (JournalProblem empty) {
            file.close();
            throw empty;
        }
    }

    /**
     * Records only the size and digest of read responses: a recipe that writes nothing reads again when it is resumed, and a
     * review reads too much for a journal.
     */
    public void readsOnly() {
        calls.readsOnly();
    }

    /** Registers a listener of each write that the API confirms. */
    public void confirming(Consumer<RunState.Write> listener) {
        calls.confirming(listener);
    }

    /** Returns the journal of calls, which supplies the responses of completed steps to a resumed run. */
    public CallJournal calls() {
        return calls;
    }

    /** Returns the progress of the run when it was opened. */
    public RunState state() {
        return state;
    }

    /** Returns whether an earlier process worked on the run. */
    public boolean resumed() {
        return resumed;
    }

    /** Returns the current progress of the run, without requests and responses of writes. */
    public RunState progress() {
        return writer.progress();
    }

    /** Returns the folder of the run. */
    public Path folder() {
        return writer.file().toAbsolutePath().getParent();
    }

    /**
     * Records that the run works on an organization from now on.
     *
     * @param organization the organization
     * @param profile      the caller; empty in the sandbox
     * @param choice       what the user knows about a write that only a person can look up
     * @throws JournalProblem if a resumed run belongs to another organization
     */
    public void workOn(Organization organization, Optional<CallerProfile> profile, LostWriteChoice choice) {
        withoutSecrets = organization.redaction()::withoutSecrets;
        SigmaClient client = organization.newScenario(ExchangeListener.none()).client();
        calls.workWith(withoutSecrets, new EarlierValues(organization.contract(), client, new KnownRecipients(folder())),
                new LostWrites(organization.contract(), client, calls::apiTime), choice, folder().getFileName().toString());
        Optional<JournalEntry.Caller> caller = profile
                .map(each -> new JournalEntry.Caller(each.organizationId(), each.memberId().value()));
        state.caller().ifPresent(before -> caller.filter(now -> !now.equals(before)).ifPresent(now -> {
            throw JournalProblem.otherCaller(writer.file(), before, now);
        }));
        if (resumed) {
            writer.add(new JournalEntry.Resumed(clock.get().toString()));
        }
        if (state.caller().isEmpty()) {
            caller.ifPresent(writer::add);
        }
    }

    /** Records that a step begins. */
    public void begins(String text) {
        step++;
        calls.begins(step, text);
        mark(new JournalEntry.Step(step, withoutSecrets.apply(text)));
    }

    /** Returns the number of the current or last step, starting with 1; 0 before the first one. */
    public int step() {
        return step;
    }

    /** Returns whether a step began, in this process or an earlier one. */
    public boolean hasBegun() {
        return step > 0 || resumed;
    }

    /** Returns whether an earlier process sent a write of the current step and did not record whether it was carried out. */
    public boolean lostWriteEarlier() {
        return state.open().stream().anyMatch(write -> write.step() == step);
    }

    /** Records that the current step was completed. */
    public void passed() {
        if (!state.completed(step)) {
            mark(new JournalEntry.Passed(step));
        }
    }

    /** A write error recurs at the next call, which then stops the run. */
    private void mark(JournalEntry entry) {
        try {
            writer.addForced(entry);
        } catch (JournalProblem full) {
            // The next call reports it.
        }
    }

    /** Returns whether an earlier process completed the current step. */
    public boolean completedEarlier() {
        return state.completed(step);
    }

    /**
     * Records that the run ended; what ends it first counts.
     *
     * @param how      {@code succeeded}, {@code failed} or {@code interrupted}
     * @param problems the errors, in lines without secrets
     */
    public synchronized void end(String how, List<String> problems) {
        if (!ended) {
            ended = true;
            writer.addForced(new JournalEntry.Ended(how, clock.get().toString(), problems));
        }
    }

    @Override
    public void close() {
        writer.close();
    }
}
