package sigma.recipes.runbook.drill;

import java.util.List;
import sigma.recipes.contract.Operation;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.compare.Comparison;
import sigma.recipes.drift.fixture.OperationDocument;

/**
 * Something that an operation of the contract no longer has.
 *
 * @param name   says what: {@code createTeam request: field name}
 * @param before the operation as it is
 * @param after  the operation without it
 */
record Removal(String name, Operation before, Operation after) {

    /** Returns how {@code ./recipes drift} judges it. */
    List<Change> changes() {
        return Comparison.of(OperationDocument.of(before), OperationDocument.of(after));
    }

    @Override
    public String toString() {
        return name;
    }
}
