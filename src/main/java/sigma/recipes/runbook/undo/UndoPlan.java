package sigma.recipes.runbook.undo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import sigma.recipes.contract.Contract;
import sigma.recipes.runbook.journal.RunState;

/**
 * What taking back a run means: one reversal for each of its writes, newest first.
 *
 * @param reversals the reversals
 */
public record UndoPlan(List<Reversal> reversals) {

    /** Returns the plan for a run. */
    public static UndoPlan of(RunState run, Contract contract) {
        Reversals kinds = new Reversals(contract);
        List<Reversal> newestFirst = new ArrayList<>(run.writes().stream().map(kinds::of).toList());
        Collections.reverse(newestFirst);
        return new UndoPlan(List.copyOf(newestFirst));
    }

    /** Returns whether a write can be taken back. */
    public static boolean reverses(RunState.Write write, Contract contract) {
        return new Reversals(contract).of(write).obstacle().isEmpty();
    }

    /** Returns what can be taken back. */
    public List<Reversal> possible() {
        return reversals.stream().filter(reversal -> reversal.obstacle().isEmpty()).toList();
    }

    /** Returns what stays, in words, each with the reason. */
    public List<String> staying() {
        return reversals.stream().flatMap(reversal -> reversal.obstacle().map(why -> reversal.words() + ": " + why)
                .or(reversal::remainder).stream()).toList();
    }
}
