package sigma.recipes.runbook.journal;

import java.time.Instant;
import sigma.recipes.client.request.ApiCall;

/** Replaces lost responses to writes by looking the writes up or, if the API offers no way to do so, by asking the user. */
final class WriteRecovery {

    private final LostWrites lost;
    private final LostWriteChoice choice;
    private final String run;

    /**
     * Creates a recovery.
     *
     * @param choice what the user knows about a write that only a person can look up
     * @param run    the name of the run
     */
    WriteRecovery(LostWrites lost, LostWriteChoice choice, String run) {
        this.lost = lost;
        this.choice = choice;
        this.run = run;
    }

    /**
     * Returns a substitute for the response that an earlier process did not receive; empty for a write to repeat.
     *
     * @param sent     the write of the earlier process
     * @param sentence the sentence of its step
     * @throws JournalProblem if only a person can tell its outcome, and has not done so
     */
    JournalEntry.Received ofEarlier(ApiCall call, JournalEntry.Sent sent, String sentence) {
        LostWrites.Outcome outcome = lost.outcomeOf(call, Instant.parse(sent.at()), sent.before());
        return response(sent, outcome instanceof LostWrites.Outcome.Unknown unknown ? chosen(call, sent, sentence, unknown) : outcome);
    }

    /** Returns a substitute for a response that was just lost; empty unless the write is known to be carried out. */
    JournalEntry.Received atOnce(ApiCall call, JournalEntry.Sent sent) {
        return response(sent, lost.outcomeOf(call, Instant.parse(sent.at()), sent.before()));
    }

    private static JournalEntry.Received response(JournalEntry.Sent sent, LostWrites.Outcome outcome) {
        return outcome instanceof LostWrites.Outcome.Done done ? new JournalEntry.Received(sent.number(), done.response(), done.how())
                : new JournalEntry.Received(sent.number(), RecordedResponse.none(), "not carried out");
    }

    private LostWrites.Outcome chosen(ApiCall call, JournalEntry.Sent sent, String sentence, LostWrites.Outcome.Unknown unknown) {
        return switch (choice) {
            case ASK -> throw JournalProblem.checkByHand(sent.call(), sent.step(), sentence, run, unknown.check());
            case DONE -> new LostWrites.Outcome.Done(LostWrites.nothing(call), "the user says that it was carried out");
            case AGAIN -> new LostWrites.Outcome.Repeat();
        };
    }
}
