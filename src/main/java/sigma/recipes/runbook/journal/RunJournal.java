package sigma.recipes.runbook.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.call.CallJournal;
import sigma.recipes.client.call.ExchangeListener;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.organization.CallerProfile;
import sigma.recipes.organization.Organization;

/**
 * The journal of a run while it works. A write is on the disk before it is sent, and its response as soon as it is there;
 * reads are added as they come. A resumed run gets the responses of its completed steps from the journal instead of the API.
 */
public final class RunJournal implements CallJournal, AutoCloseable {

    /** The API names its time by the second. */
    private static final Duration SAME_TIME = Duration.ofSeconds(2);

    private static final int FIRST_ERROR = 400;

    private final JournalFile file;
    private final Supplier<Instant> clock;
    private final RunState state;
    private final RunState progress;
    private EarlierCalls earlier = EarlierCalls.of(new RunState());
    private boolean resumed;
    private boolean readsOnly;
    private UnaryOperator<String> withoutSecrets = UnaryOperator.identity();
    private Optional<EarlierValues> values = Optional.empty();
    private Optional<LostWrites> lost = Optional.empty();
    private LostWriteChoice choice = LostWriteChoice.ASK;
    private Duration ahead = Duration.ZERO;
    private int step;
    private String sentence = "";
    private int last;
    private Instant lastSent = Instant.EPOCH;
    private boolean ended;

    private RunJournal(JournalFile file, RunState state, Supplier<Instant> clock) {
        this.file = file;
        this.state = state;
        this.progress = state.outlined();
        this.clock = clock;
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
        RunJournal journal = new RunJournal(JournalFile.create(folder), state, clock);
        journal.file.add(header, true);
        return journal;
    }

    /**
     * Opens the journal of an earlier process to go on.
     *
     * @param folder the folder of the run
     * @throws JournalProblem if it can't be read or written, is damaged, or another process works on it
     */
    public static RunJournal resume(Path folder, Supplier<Instant> clock) {
        RunState state = new RunState();
        JournalFile file = JournalFile.reopen(folder, state::add);
        try {
            RunJournal journal = new RunJournal(file, state.whole(file.file()), clock);
            journal.earlier = EarlierCalls.of(state);
            journal.last = state.calls().stream().mapToInt(call -> call.sent().number()).max().orElse(0);
            journal.resumed = true;
            return journal;
        } catch (JournalProblem empty) {
            file.close();
            throw empty;
        }
    }

    /**
     * Keeps the size and digest of what is read, instead of all of it: a recipe that writes nothing reads again when it is resumed,
     * and a review reads more than anybody wants in a journal.
     */
    public void readsOnly() {
        readsOnly = true;
    }

    /** Returns how far the run came by the time it was opened. */
    public RunState state() {
        return state;
    }

    /** Returns whether an earlier process worked on the run. */
    public boolean resumed() {
        return resumed;
    }

    /** Returns how far the run has come by now, without what its writes sent and received. */
    public synchronized RunState progress() {
        return progress.outlined();
    }

    /** Returns the folder of the run. */
    public Path folder() {
        return file.file().toAbsolutePath().getParent();
    }

    /**
     * Records that the run works on an organization from now on.
     *
     * @param organization the organization
     * @param profile      who runs the recipe; empty in the sandbox
     * @param choice       what the user knows of a write that only a person can look up
     * @throws JournalProblem if a resumed run belongs to another organization
     */
    public void workOn(Organization organization, Optional<CallerProfile> profile, LostWriteChoice choice) {
        this.choice = choice;
        withoutSecrets = organization.redaction()::withoutSecrets;
        SigmaClient client = organization.visit(ExchangeListener.none()).client();
        values = Optional.of(new EarlierValues(organization.contract(), client));
        lost = Optional.of(new LostWrites(organization.contract(), client, () -> clock.get().plus(ahead)));
        Optional<JournalEntry.Caller> caller = profile
                .map(each -> new JournalEntry.Caller(each.organizationId(), each.memberId().value()));
        state.caller().ifPresent(before -> caller.filter(now -> !now.equals(before)).ifPresent(now -> {
            throw JournalProblem.otherCaller(file.file(), before, now);
        }));
        if (resumed) {
            add(new JournalEntry.Resumed(clock.get().toString()), false);
        }
        if (state.caller().isEmpty()) {
            caller.ifPresent(now -> add(now, false));
        }
    }

    /** Records that a step begins. */
    public void begins(String text) {
        step++;
        sentence = text;
        mark(new JournalEntry.Step(step, withoutSecrets.apply(text)));
    }

    /** Returns whether a step began, in this process or an earlier one. */
    public boolean hasBegun() {
        return step > 0 || resumed;
    }

    /** Records that the step under way was completed. */
    public void passed() {
        if (!state.completed(step)) {
            mark(new JournalEntry.Passed(step));
        }
    }

    /** What can't be written now can't be written at the next call either, and stops the run there. */
    private void mark(JournalEntry entry) {
        try {
            add(entry, true);
        } catch (JournalProblem full) {
            // Reported by the next call.
        }
    }

    /** Returns whether an earlier process completed the step under way. */
    public boolean completedEarlier() {
        return state.completed(step);
    }

    /**
     * Records that the run ended; what ends it first counts.
     *
     * @param how      {@code succeeded}, {@code failed} or {@code interrupted}
     * @param problems what went wrong, in lines without secrets
     */
    public synchronized void end(String how, List<String> problems) {
        if (!ended) {
            ended = true;
            add(new JournalEntry.Ended(how, clock.get().toString(), problems), true);
        }
    }

    @Override
    public Optional<ApiResponse> earlier(ApiCall call) {
        if (!resumed) {
            return Optional.empty();
        }
        RecordedCall recorded = RecordedCall.of(call, withoutSecrets);
        if (call.reads() && !call.operation().method().equals("GET")) {
            // It starts work such as an export, whose result does not last.
            return Optional.empty();
        }
        Optional<RecordedAnswer> answer = earlier.answer(step, recorded);
        if (answer.filter(RecordedAnswer::secret).isPresent()) {
            throw JournalProblem.secretNotKept(recorded, step, sentence);
        }
        if (answer.isPresent() || call.reads()) {
            return answer.map(RecordedAnswer::response);
        }
        if (state.completed(step)) {
            throw JournalProblem.diverged(recorded, step, sentence);
        }
        return earlier.open(step, recorded).flatMap(sent -> lookedUp(call, recorded, sent));
    }

    private Optional<ApiResponse> lookedUp(ApiCall call, RecordedCall recorded, JournalEntry.Sent sent) {
        LostWrites.Fate fate = lost.orElseThrow().fateOf(call, Instant.parse(sent.at()));
        if (fate instanceof LostWrites.Fate.Unknown unknown) {
            fate = chosen(call, recorded, unknown);
        }
        if (fate instanceof LostWrites.Fate.Done done) {
            add(new JournalEntry.Answered(sent.number(), done.answer(), done.how()), true);
            return Optional.of(done.answer().response());
        }
        add(new JournalEntry.Answered(sent.number(), RecordedAnswer.none(), "not carried out"), true);
        return Optional.empty();
    }

    @Override
    public boolean looksUp(ApiCall call) {
        return lost.isPresent() && LostWrites.repeatable(call);
    }

    @Override
    public Optional<ApiResponse> lookUp(ApiCall call) {
        if (lost.orElseThrow().fateOf(call, lastSent) instanceof LostWrites.Fate.Done done) {
            add(new JournalEntry.Answered(last, done.answer(), done.how()), true);
            return Optional.of(done.answer().response());
        }
        add(new JournalEntry.Answered(last, RecordedAnswer.none(), "not carried out"), true);
        return Optional.empty();
    }

    private LostWrites.Fate chosen(ApiCall call, RecordedCall recorded, LostWrites.Fate.Unknown unknown) {
        return switch (choice) {
            case ASK -> throw JournalProblem.checkByHand(recorded, step, sentence, folder().getFileName().toString(), unknown.check());
            case DONE -> new LostWrites.Fate.Done(LostWrites.nothing(call), "the user says that it was carried out");
            case AGAIN -> new LostWrites.Fate.Repeat();
        };
    }

    @Override
    public void sending(ApiCall call) {
        JsonNode before = call.reads() ? null : values.flatMap(each -> each.before(call)).map(this::kept).orElse(null);
        last++;
        lastSent = clock.get().plus(ahead);
        add(new JournalEntry.Sent(last, step, !call.reads(), lastSent.toString(),
                RecordedCall.of(call, withoutSecrets), before), !call.reads());
    }

    @Override
    public void answered(ApiCall call, ApiResponse response) {
        response.header("date").ifPresent(this::learnTime);
        RecordedAnswer answer = readsOnly && call.reads() && response.status() < FIRST_ERROR ? RecordedAnswer.withoutBody(response)
                : RecordedAnswer.of(response, withoutSecrets);
        add(new JournalEntry.Answered(last, answer, null), !call.reads());
    }

    private JsonNode kept(JsonNode value) {
        return RecordedText.json(withoutSecrets.apply(value.toString())).orElse(null);
    }

    /** Things are told from older ones by the API's time, which may differ from this machine's. */
    private void learnTime(String date) {
        try {
            Instant there = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            Duration difference = Duration.between(clock.get(), there);
            ahead = difference.abs().compareTo(SAME_TIME) > 0 ? difference : Duration.ZERO;
        } catch (DateTimeParseException noTime) {
            // The time of this machine has to do.
        }
    }

    /** An interruption ends the run from a thread of its own. */
    private synchronized void add(JournalEntry entry, boolean forced) {
        file.add(entry, forced);
        progress.addUnlessRead(entry.outline());
    }

    @Override
    public void close() {
        file.close();
    }
}
