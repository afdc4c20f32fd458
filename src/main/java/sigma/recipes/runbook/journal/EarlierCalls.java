package sigma.recipes.runbook.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The calls that earlier processes of a run recorded. The calls of completed steps get their recorded responses. In the step
 * that was in progress, successful writes and the reads before them get theirs too: a step that checks whether a name is
 * free and then uses it would find its own creation. Later reads are repeated, since they may be the reason why the run
 * stopped.
 */
final class EarlierCalls {

    private final Map<Key, Deque<RecordedResponse>> responses = new HashMap<>();
    private final Map<Key, Deque<JournalEntry.Sent>> open = new HashMap<>();

    private record Key(int step, RecordedCall call) {
    }

    /** Returns the calls of a state; empty for a new run. */
    static EarlierCalls of(RunState state) {
        EarlierCalls earlier = new EarlierCalls();
        Map<Integer, Integer> lastWrites = new HashMap<>();
        state.calls().writes().stream().filter(call -> call.isOpen() || call.confirmed())
                .forEach(call -> lastWrites.put(call.sent().step(), call.sent().number()));
        for (RunCalls.Call call : state.calls().all()) {
            int step = call.sent().step();
            earlier.add(call, state.completed(step), call.sent().number() < lastWrites.getOrDefault(step, 0));
        }
        return earlier;
    }

    private void add(RunCalls.Call call, boolean completed, boolean beforeWrite) {
        Key key = new Key(call.sent().step(), call.sent().call());
        boolean counts = completed || (call.sent().write() ? call.confirmed() : beforeWrite);
        if (counts && call.response().filter(RecordedResponse::replayable).isPresent()) {
            responses.computeIfAbsent(key, each -> new ArrayDeque<>()).add(call.response().get());
        } else if (call.isOpen()) {
            open.computeIfAbsent(key, each -> new ArrayDeque<>()).add(call.sent());
        }
    }

    /** Takes the recorded response to a call of a step. */
    Optional<RecordedResponse> response(int step, RecordedCall call) {
        return Optional.ofNullable(responses.get(new Key(step, call))).map(Deque::poll);
    }

    /** Takes a write of a step whose outcome is unknown. */
    Optional<JournalEntry.Sent> open(int step, RecordedCall call) {
        return Optional.ofNullable(open.get(new Key(step, call))).map(Deque::poll);
    }
}
