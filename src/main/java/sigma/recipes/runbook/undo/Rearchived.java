package sigma.recipes.runbook.undo;

import sigma.recipes.contract.Operation;
import sigma.recipes.runbook.journal.RunState;

/**
 * Archives a file again that a run restored.
 *
 * @param write    the restoration
 * @param deletion the operation that archives it
 */
record Rearchived(RunState.Write write, Operation deletion) implements Reversal {

    @Override
    public String words() {
        return "Archive \"" + write.received().path("name").asText() + "\" again";
    }

    @Override
    public void carryOut(UndoClient client) {
        client.write(deletion.id(), write.path(), null);
    }
}
