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
import java.util.function.UnaryOperator;

/** How far a run came, by its journal. */
public final class RunState {

    /** The state of a run whose process ended without a word, or still works. */
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

    /** Returns whether a folder holds the journal of a run. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(JournalFile.NAME));
    }

    /**
     * Reads the journal of a run, without its reading calls: the responses of a review may be larger than the memory.
     *
     * @param folder the folder of the run
     * @throws JournalProblem if it can't be read or is damaged
     */
    public static RunState read(Path folder) {
        return JournalFile.state(folder, UnaryOperator.identity());
    }

    /** Returns this state, which has to have a header. */
    RunState whole(Path file) {
        if (header == null) {
            throw JournalProblem.damaged(file, 1, "an empty journal: the run ended before its first step");
        }
        return this;
    }

    /**
     * Reads how far a run came, without what its writes sent and received.
     *
     * @param folder the folder of the run
     * @throws JournalProblem if the journal can't be read or is damaged
     */
    public static RunState outline(Path folder) {
        return JournalFile.state(folder, JournalEntry::outline);
    }

    /** Returns a copy without what the writes sent and received, and without the reads. */
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
                || entry instanceof JournalEntry.Answered answered && !calls.has(answered.number());
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
        } else if (entry instanceof JournalEntry.Answered answered) {
            calls.add(answered);
        } else if (entry instanceof JournalEntry.Resumed) {
            ended = null;
        } else if (entry instanceof JournalEntry.Ended end) {
            ended = end;
        }
    }

    /** Returns what the run is about. */
    public RunHeader header() {
        return header;
    }

    /** Returns who ran it; empty if it ended before that was known, and in the sandbox. */
    Optional<JournalEntry.Caller> caller() {
        return Optional.ofNullable(caller);
    }

    /** Returns how the run ended: {@code succeeded}, {@code failed}, {@code interrupted}, or {@link #RUNNING}. */
    public String state() {
        return ended == null ? RUNNING : ended.state();
    }

    /** Returns what went wrong, in lines. */
    public List<String> problems() {
        return ended == null || ended.problems() == null ? List.of() : ended.problems();
    }

    /** Returns how many steps were completed. */
    public int completed() {
        return passed.size();
    }

    /** Returns whether the step of a number was completed. */
    public boolean completed(int step) {
        return passed.contains(step);
    }

    /** Returns whether the step of a number began. */
    public boolean begun(int step) {
        return steps.containsKey(step);
    }

    /** Returns the sentence of the step of a number, with the values of the inputs. */
    public String sentence(int step) {
        String sentence = header.steps().get(step - 1);
        for (Map.Entry<String, String> input : header.inputs().entrySet()) {
            sentence = sentence.replace("<" + input.getKey() + ">", input.getValue());
        }
        return steps.getOrDefault(step, sentence);
    }

    /** Returns when the run ended; empty if it did not, or its process ended without a word. */
    public Optional<String> endedAt() {
        return Optional.ofNullable(ended).map(JournalEntry.Ended::at);
    }

    /** Returns every write that was sent, in order, whatever became of it. */
    public List<Change> sent() {
        return calls.writes().stream().map(RunCalls.Call::change).toList();
    }

    /** Returns what the run wrote, in order, as far as the API confirmed it. */
    public List<Change> changes() {
        return calls.writes().stream().filter(RunCalls.Call::confirmed).map(RunCalls.Call::change).toList();
    }

    /** Returns the writes of which it is not known whether they were carried out. */
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
     * @param before    what the API said of the thing before: the thing, or all rows of the list; missing if it said nothing
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
