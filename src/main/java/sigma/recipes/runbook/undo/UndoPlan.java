package sigma.recipes.runbook.undo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import sigma.recipes.contract.Contract;
import sigma.recipes.runbook.earlier.ObjectNames;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.undo.reversal.Reversal;
import sigma.recipes.runbook.undo.reversal.UndoClient;

/**
 * The plan of an undo: the reversals of the writes of a run, newest first.
 *
 * @param reversals the reversals
 */
public record UndoPlan(List<Reversal> reversals) {

    /**
     * Returns the plan for a run, with names of objects.
     *
     * @param names the names of the objects that the run has read
     */
    public static UndoPlan of(RunState run, ObjectNames names, Contract contract) {
        return new UndoPlan(of(run, contract).reversals.stream()
                .<Reversal>map(reversal -> new Named(reversal, names.explained(reversal.words()))).toList());
    }

    /** Returns the plan for a run. */
    public static UndoPlan of(RunState run, Contract contract) {
        Reversals kinds = new Reversals(contract);
        List<RunState.Write> newestFirst = new ArrayList<>(run.writes());
        Collections.reverse(newestFirst);
        return new UndoPlan(newestFirst.stream().flatMap(write -> kinds.of(write).stream()).toList());
    }

    /** Returns whether a write can be undone, at least in part. */
    public static boolean reverses(RunState.Write write, Contract contract) {
        return new Reversals(contract).of(write).stream().anyMatch(reversal -> reversal.obstacle().isEmpty());
    }

    /** Returns the possible reversals. */
    public List<Reversal> possible() {
        return reversals.stream().filter(reversal -> reversal.obstacle().isEmpty()).toList();
    }

    /** Returns what remains, in words, each with the reason; once for equal writes. */
    public List<String> staying() {
        return reversals.stream().flatMap(reversal -> reversal.obstacle().map(why -> reversal.words() + ": " + why)
                .or(reversal::remainder).stream()).distinct().toList();
    }

    /** A reversal that is described with the names of objects. */
    private record Named(Reversal reversal, String words) implements Reversal {

        @Override
        public Optional<String> obstacle() {
            return reversal.obstacle();
        }

        @Override
        public Optional<String> remainder() {
            return reversal.remainder();
        }

        @Override
        public void carryOut(UndoClient client) {
            reversal.carryOut(client);
        }
    }
}
