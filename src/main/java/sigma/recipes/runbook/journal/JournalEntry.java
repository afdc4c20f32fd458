package sigma.recipes.runbook.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** One line of a journal. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
        @JsonSubTypes.Type(value = RunHeader.class, name = "run"),
        @JsonSubTypes.Type(value = JournalEntry.Caller.class, name = "caller"),
        @JsonSubTypes.Type(value = JournalEntry.Step.class, name = "step"),
        @JsonSubTypes.Type(value = JournalEntry.Passed.class, name = "passed"),
        @JsonSubTypes.Type(value = JournalEntry.Sent.class, name = "sent"),
        @JsonSubTypes.Type(value = JournalEntry.Received.class, name = "received"),
        @JsonSubTypes.Type(value = JournalEntry.Resumed.class, name = "resumed"),
        @JsonSubTypes.Type(value = JournalEntry.Ended.class, name = "ended")})
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface JournalEntry permits RunHeader, JournalEntry.Caller, JournalEntry.Step, JournalEntry.Passed, JournalEntry.Sent,
        JournalEntry.Received, JournalEntry.Resumed, JournalEntry.Ended {

    /** Returns the entry without requests and responses, which shows the progress of the run. */
    default JournalEntry outline() {
        return this;
    }

    /**
     * The caller of the run.
     *
     * @param organizationId the organization of the credentials
     * @param memberId       their owner
     */
    record Caller(String organizationId, String memberId) implements JournalEntry {
    }

    /**
     * A step begins.
     *
     * @param number its number in the scenario, from 1
     * @param text   its sentence with the keyword
     */
    record Step(int number, String text) implements JournalEntry {
    }

    /**
     * A step was completed.
     *
     * @param number its number in the scenario, from 1
     */
    record Passed(int number) implements JournalEntry {
    }

    /**
     * A call is about to be sent. For a write, this line is on disk before the request is sent.
     *
     * @param number its number in the journal, from 1
     * @param step   the number of its step; 0 before the first one
     * @param write  whether it is a write
     * @param at     the local time
     * @param call   the call
     * @param before the values before the change: the response or all rows of the reading operation of the same path; null
     *               if absent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sent(int number, int step, boolean write, String at, RecordedCall call, JsonNode before) implements JournalEntry {

        @Override
        public Sent outline() {
            return new Sent(number, step, write, at, new RecordedCall(call.operation(), Map.of(), List.of(), null), null);
        }
    }

    /**
     * A response arrived.
     *
     * @param number   the number of the call
     * @param response   the response
     * @param lookedUp how a lost response was replaced, in words; null for a received response
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Received(int number, RecordedResponse response, String lookedUp) implements JournalEntry {

        @Override
        public Received outline() {
            return new Received(number, response.outline(), null);
        }
    }

    /**
     * Another process continues the run.
     *
     * @param at the local time
     */
    record Resumed(String at) implements JournalEntry {
    }

    /**
     * The run ended.
     *
     * @param state    {@code succeeded}, {@code failed} or {@code interrupted}
     * @param at       the local time
     * @param problems the errors, in lines
     */
    record Ended(String state, String at, List<String> problems) implements JournalEntry {
    }
}
