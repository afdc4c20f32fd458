package sigma.recipes.runbook.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sigma.recipes.runbook.earlier.ObjectNames;

/** The progress of a run, from its journal. */
public final class RunState {

    /** The state of a run whose process is still running or was killed. */
    public static final String RUNNING = "running";

    private RunHeader header;
    private JournalEntry.Caller caller;
    private JournalEntry.Ended ended;
    private final Map<Integer, String> steps = new LinkedHashMap<>();
    private final Set<Integer> passed = new HashSet<>();
    private RunCalls calls = new RunCalls();

    RunState() {
        // Entries are added one by one.
    }

    /** Returns whether a folder contains the journal of a run. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(JournalFile.NAME));
    }

    /**
     * Reads the journal of a run, and keeps its writes only: the responses of a review may be larger than the memory.
     *
     * @param folder the folder of the run
     * @param names  remembers the names of the objects in all responses
     * @throws JournalProblem if the journal can't be read or is damaged
     */
    public static RunState read(Path folder, ObjectNames names) {
        return JournalFile.state(folder, entry -> {
            if (entry instanceof JournalEntry.Received received && received.response().json() != null) {
                names.learn(received.response().json());
            }
            return entry;
        });
    }

    /** Returns this state; requires a header. */
    RunState whole(Path file) {
        if (header == null) {
            throw JournalProblem.damaged(file, 1, "an empty journal: the run ended before its first step");
        }
        return this;
    }

    /**
     * Reads the progress of a run, without requests and responses of writes.
     *
     * @param folder the folder of the run
     * @throws JournalProblem if the journal can't be read or is damaged
     */
    public static RunState outline(Path folder) {
        return JournalFile.state(folder, JournalEntry::outline);
    }

    /** Returns a copy without reads and without requests and responses of writes. */
    RunState outlined() {
        RunState copy = new RunState();
        copy.header = header;
        copy.caller = caller;
        copy.ended = ended;
        copy.steps.putAll(steps);
        copy.passed.addAll(passed);
        copy.calls = calls.outlined();
        return copy;
    }

    void addUnlessRead(JournalEntry entry) {
        boolean read = entry instanceof JournalEntry.Sent sent && !sent.write()
                || entry instanceof JournalEntry.Received received && !calls.has(received.number());
        if (!read) {
            add(entry);
        }
    }

    void add(JournalEntry entry) {
        if (entry instanceof RunHeader first) {
            header = first;
        } else if (entry instanceof JournalEntry.Caller who) {
            caller = who;
        } else if (entry instanceof JournalEntry.Step step) {
            steps.put(step.number(), step.text());
        } else if (entry instanceof JournalEntry.Passed done) {
            passed.add(done.number());
        } else if (entry instanceof JournalEntry.Sent sent) {
            calls.add(sent);
        } else if (entry instanceof JournalEntry.Received received) {
            calls.add(received);
        } else if (entry instanceof JournalEntry.Resumed) {
            ended = null;
        } else if (entry instanceof JournalEntry.Ended end) {
            ended = end;
        }
    }

    /** Returns the header of the run. */
    public RunHeader header() {
        return header;
    }

    /** Returns the caller; empty if the run ended before that was known, and in the sandbox. */
    Optional<JournalEntry.Caller> caller() {
        return Optional.ofNullable(caller);
    }

    /** Returns how the run ended: {@code succeeded}, {@code failed}, {@code interrupted}, or {@link #RUNNING}. */
    public String state() {
        return ended == null ? RUNNING : ended.state();
    }

    /** Returns the errors, in lines. */
    public List<String> problems() {
        return ended == null || ended.problems() == null ? List.of() : ended.problems();
    }

    /** Returns how many steps were completed. */
    public int completed() {
        return passed.size();
    }

    /** Returns whether the step with a number was completed. */
    public boolean completed(int step) {
        return passed.contains(step);
    }

    /** Returns whether the step with a number began. */
    public boolean begun(int step) {
        return steps.containsKey(step);
    }

    /** Returns the sentence of the step with a number, with the values of the inputs. */
    public String sentence(int step) {
        String sentence = header.steps().get(step - 1);
        for (Map.Entry<String, String> input : header.inputs().entrySet()) {
            sentence = sentence.replace("<" + input.getKey() + ">", input.getValue());
        }
        return steps.getOrDefault(step, sentence);
    }

    /** Returns when the run ended; empty if it did not, or its process was killed. */
    public Optional<String> endedAt() {
        return Optional.ofNullable(ended).map(JournalEntry.Ended::at);
    }

    /** Returns every write that was sent, in order, regardless of its outcome. */
    public List<Change> sent() {
        return calls.writes().stream().map(RunCalls.Call::change).toList();
    }

    /** Returns the writes that the API confirmed, in order. */
    public List<Change> changes() {
        return calls.writes().stream().filter(RunCalls.Call::confirmed).map(RunCalls.Call::change).toList();
    }

    /** Returns the writes with an unknown outcome. */
    public List<Change> open() {
        return calls.writes().stream().filter(RunCalls.Call::isOpen).map(RunCalls.Call::change).toList();
    }

    /** Returns the writes that the API confirmed, in order, with what they sent, replaced and received. */
    public List<Write> writes() {
        return calls.writes().stream().filter(RunCalls.Call::confirmed).map(RunCalls.Call::write).toList();
    }

    /**
     * A write that was carried out.
     *
     * @param operation the operationId
     * @param path      the path parameters by name
     * @param sent      the body; missing without one
     * @param before    the value before: the object, or all rows of the list; missing if unknown
     * @param received  the body of the response; missing without one
     */
    public record Write(String operation, Map<String, String> path, JsonNode sent, JsonNode before, JsonNode received) {
    }

    /**
     * A write.
     *
     * @param operation the operationId
     * @param step      the number of its step
     * @param at        when it was sent
     */
    public record Change(String operation, int step, String at) {
    }

    /** Returns the calls. */
    RunCalls calls() {
        return calls;
    }
}
