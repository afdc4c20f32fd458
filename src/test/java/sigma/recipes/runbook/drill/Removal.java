package sigma.recipes.runbook.drill;

import java.util.List;
import sigma.recipes.contract.Operation;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.fixture.Comparisons;
import sigma.recipes.drift.fixture.OperationDocument;

/**
 * A part removed from an operation of the contract.
 *
 * @param name   the removed part, such as {@code createTeam request: field name}
 * @param before the original operation
 * @param after  the operation without the part
 */
record Removal(String name, Operation before, Operation after) {

    /** Returns the changes that {@code ./recipes drift} reports for it. */
    List<Change> changes() {
        return Comparisons.of(OperationDocument.of(before), OperationDocument.of(after));
    }

    @Override
    public String toString() {
        return name;
    }
}
