package sigma.recipes.runbook.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calls of a run, each with its last response. */
final class RunCalls {

    private final Map<Integer, JournalEntry.Sent> sent = new LinkedHashMap<>();
    private final Map<Integer, JournalEntry.Received> responses = new HashMap<>();

    void add(JournalEntry.Sent call) {
        sent.put(call.number(), call);
    }

    void add(JournalEntry.Received response) {
        responses.put(response.number(), response);
    }

    /** Returns whether it contains the call with a number. */
    boolean has(int number) {
        return sent.containsKey(number);
    }

    /** Returns a copy without reads and without requests and responses of writes. */
    RunCalls outlined() {
        RunCalls copy = new RunCalls();
        sent.values().stream().filter(JournalEntry.Sent::write).forEach(call -> copy.add(call.outline()));
        responses.values().stream().filter(response -> copy.has(response.number())).forEach(response -> copy.add(response.outline()));
        return copy;
    }

    /** Returns the calls in the order sent. */
    List<Call> all() {
        List<Call> all = new ArrayList<>();
        sent.forEach((number, call) -> all.add(new Call(call, Optional.ofNullable(responses.get(number)))));
        return all;
    }

    /** Returns the writes in the order sent. */
    List<Call> writes() {
        return all().stream().filter(call -> call.sent().write()).toList();
    }

    /**
     * A call of a run.
     *
     * @param sent     the call
     * @param received its last response; empty if none was recorded
     */
    record Call(JournalEntry.Sent sent, Optional<JournalEntry.Received> received) {

        /** Returns the response. */
        Optional<RecordedResponse> response() {
            return received.map(JournalEntry.Received::response);
        }

        /** Returns whether it is a write that the API confirmed. */
        boolean confirmed() {
            return sent.write() && response().map(RecordedResponse::succeeded).orElse(false);
        }

        /** Returns whether its outcome is unknown from the journal alone. */
        boolean isOpen() {
            return sent.write() && response().map(RecordedResponse::leavesOpen).orElse(true);
        }

        RunState.Change change() {
            return new RunState.Change(sent.call().operation(), sent.step(), sent.at());
        }

        RunState.Write write() {
            RecordedCall call = sent.call();
            return new RunState.Write(call.operation(), call.path(), call.sent(), orMissing(sent.before()),
                    orMissing(response().map(RecordedResponse::json).orElse(null)));
        }

        private static JsonNode orMissing(JsonNode node) {
            return node == null ? MissingNode.getInstance() : node;
        }
    }
}
