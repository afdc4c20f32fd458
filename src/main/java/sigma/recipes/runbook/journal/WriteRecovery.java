package sigma.recipes.runbook.journal;

import java.time.Instant;
import sigma.recipes.client.request.ApiCall;

/** Makes up for lost answers to writes: by looking the writes up, and where the API has no way to do so, by what the user says. */
final class WriteRecovery {

    private final LostWrites lost;
    private final LostWriteChoice choice;
    private final String run;

    /**
     * Creates a recovery.
     *
     * @param choice what the user knows of a write that only a person can look up
     * @param run    the name of the run
     */
    WriteRecovery(LostWrites lost, LostWriteChoice choice, String run) {
        this.lost = lost;
        this.choice = choice;
        this.run = run;
    }

    /**
     * Returns the answer that stands for the one that an earlier process did not receive; none for a write to send again.
     *
     * @param sent     the write of the earlier process
     * @param sentence the step that it belongs to
     * @throws JournalProblem if only a person can say what became of it, and has not said so
     */
    JournalEntry.Answered ofEarlier(ApiCall call, JournalEntry.Sent sent, String sentence) {
        LostWrites.Fate fate = lost.fateOf(call, Instant.parse(sent.at()));
        return answer(sent, fate instanceof LostWrites.Fate.Unknown unknown ? chosen(call, sent, sentence, unknown) : fate);
    }

    /** Returns the answer that stands for one that was lost just now; none for a write that is not known to be carried out. */
    JournalEntry.Answered atOnce(ApiCall call, JournalEntry.Sent sent) {
        return answer(sent, lost.fateOf(call, Instant.parse(sent.at())));
    }

    private static JournalEntry.Answered answer(JournalEntry.Sent sent, LostWrites.Fate fate) {
        return fate instanceof LostWrites.Fate.Done done ? new JournalEntry.Answered(sent.number(), done.answer(), done.how())
                : new JournalEntry.Answered(sent.number(), RecordedAnswer.none(), "not carried out");
    }

    private LostWrites.Fate chosen(ApiCall call, JournalEntry.Sent sent, String sentence, LostWrites.Fate.Unknown unknown) {
        return switch (choice) {
            case ASK -> throw JournalProblem.checkByHand(sent.call(), sent.step(), sentence, run, unknown.check());
            case DONE -> new LostWrites.Fate.Done(LostWrites.nothing(call), "the user says that it was carried out");
            case AGAIN -> new LostWrites.Fate.Repeat();
        };
    }
}
