package sigma.recipes.runbook.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import sigma.recipes.client.call.CallJournal;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.runbook.earlier.EarlierValues;
import sigma.recipes.runbook.earlier.RecordedText;
import sigma.recipes.runbook.project.ApiTime;

/**
 * Records the calls of a run in its journal: a write is on disk before it is sent, and its response as soon as it arrives;
 * reads are not forced. A resumed run gets the responses of its completed steps from the journal instead of the API.
 */
final class JournaledCalls implements CallJournal {

    private static final int FIRST_ERROR = 400;

    private final JournalWriter writer;
    private final RunState state;
    private final boolean resumed;
    private final EarlierCalls earlier;
    private final ApiTime time;
    private boolean readsOnly;
    private UnaryOperator<String> withoutSecrets = UnaryOperator.identity();
    private Optional<EarlierValues> values = Optional.empty();
    private Optional<WriteRecovery> recovery = Optional.empty();
    private Consumer<RunState.Write> confirmed = write -> { };
    private int step;
    private String sentence = "";
    private int last;
    private JournalEntry.Sent sent;
    /** A write that was not found to be carried out, and is repeated next. */
    private Optional<JournalEntry.Sent> repeated = Optional.empty();

    /**
     * Creates the calls of a run.
     *
     * @param state   the progress when the run was opened
     * @param resumed whether an earlier process worked on it
     * @param clock   the local clock
     */
    JournaledCalls(JournalWriter writer, RunState state, boolean resumed, Supplier<Instant> clock) {
        this.writer = writer;
        this.state = state;
        this.resumed = resumed;
        this.earlier = EarlierCalls.of(state);
        this.time = new ApiTime(clock);
        this.last = state.calls().all().stream().mapToInt(call -> call.sent().number()).max().orElse(0);
    }

    /** Records only the size and digest of read responses. */
    void readsOnly() {
        readsOnly = true;
    }

    /** Registers a listener of each write that the API confirms. */
    void confirming(Consumer<RunState.Write> listener) {
        confirmed = listener;
    }

    /**
     * Sets what is known once the organization is open.
     *
     * @param without masks secrets
     * @param before  reads the values before a write
     * @param lost    determines the outcome of a write with a lost response
     */
    void workWith(UnaryOperator<String> without, EarlierValues before, LostWrites lost, LostWriteChoice choice, String run) {
        withoutSecrets = without;
        values = Optional.of(before);
        recovery = Optional.of(new WriteRecovery(lost, choice, run));
    }

    /** Returns the API's time as far as known. */
    Instant apiTime() {
        return time.now();
    }

    /** Sets the step of the next calls. */
    void begins(int number, String text) {
        step = number;
        sentence = text;
    }

    @Override
    public Optional<ApiResponse> earlier(ApiCall call) {
        if (!resumed) {
            return Optional.empty();
        }
        RecordedCall recorded = RecordedCall.of(call, withoutSecrets);
        if (call.reads() && !call.operation().method().equals("GET")) {
            // It starts work such as an export, whose result expires.
            return Optional.empty();
        }
        Optional<RecordedResponse> response = earlier.response(step, recorded);
        if (response.filter(RecordedResponse::secret).isPresent()) {
            throw JournalProblem.secretNotKept(recorded, response.get().created(call.operation()), step, sentence);
        }
        if (response.isPresent() || call.reads()) {
            return response.map(RecordedResponse::response);
        }
        if (state.completed(step)) {
            throw JournalProblem.diverged(recorded, step, sentence);
        }
        return earlier.open(step, recorded).flatMap(write -> madeUpFor(write, recovery.orElseThrow().ofEarlier(call, write, sentence)));
    }

    @Override
    public boolean looksUp(ApiCall call) {
        return recovery.isPresent() && LostWrites.repeatable(call);
    }

    @Override
    public Optional<ApiResponse> lookUp(ApiCall call) {
        return madeUpFor(sent, recovery.orElseThrow().atOnce(call, sent));
    }

    private Optional<ApiResponse> madeUpFor(JournalEntry.Sent write, JournalEntry.Received received) {
        add(write, received);
        repeated = Optional.of(write).filter(open -> !received.response().arrived());
        return Optional.of(received.response()).filter(RecordedResponse::arrived).map(RecordedResponse::response);
    }

    @Override
    public void sending(ApiCall call) {
        RecordedCall recorded = RecordedCall.of(call, withoutSecrets);
        JsonNode before = call.reads() ? null : before(call, recorded);
        last++;
        sent = new JournalEntry.Sent(last, step, !call.reads(), time.now().toString(), recorded, before);
        record(sent, sent);
    }

    /** The values before a repeated write are those before its first attempt, which may have been carried out unnoticed. */
    private JsonNode before(ApiCall call, RecordedCall recorded) {
        Optional<JournalEntry.Sent> first = repeated.filter(open -> open.step() == step && open.call().equals(recorded));
        repeated = Optional.empty();
        return first.isPresent() ? first.get().before() : values.flatMap(each -> each.before(call)).map(this::kept).orElse(null);
    }

    @Override
    public void received(ApiCall call, ApiResponse response) {
        response.header("date").ifPresent(time::learn);
        RecordedResponse recorded = readsOnly && call.reads() && response.status() < FIRST_ERROR ? RecordedResponse.withoutBody(response)
                : RecordedResponse.of(response, withoutSecrets);
        add(sent, new JournalEntry.Received(last, recorded, null));
    }

    private JsonNode kept(JsonNode value) {
        return RecordedText.json(withoutSecrets.apply(value.toString())).orElse(null);
    }

    /** A reading call can be repeated, so it need not survive a power failure. */
    private void record(JournalEntry entry, JournalEntry.Sent call) {
        if (call.write()) {
            writer.addForced(entry);
        } else {
            writer.add(entry);
        }
    }

    private void add(JournalEntry.Sent call, JournalEntry.Received received) {
        record(received, call);
        RunCalls.Call complete = new RunCalls.Call(call, Optional.of(received));
        if (complete.confirmed()) {
            confirmed.accept(complete.write());
        }
    }
}
