package sigma.recipes.steps.scenario;

import java.util.Optional;
import java.util.function.Supplier;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.guard.WriteBlocked;
import sigma.recipes.client.materialization.MaterializationFailed;
import sigma.recipes.client.workbook.ExportFailed;
import sigma.recipes.steps.record.NameTaken;

/**
 * The result of the last "I try to …". A refusal that no step checked fails the scenario at its end, and so does an
 * unexpected success.
 */
public final class Attempt {

    private Optional<Throwable> failure = Optional.empty();
    private boolean pending;
    private boolean underWay;

    /**
     * Runs {@code act} and records its result: success, a refusal of Sigma, a blocked write, a name without a match or
     * one that is taken, an export whose file did not arrive, or a failed materialization.
     */
    public void at(Supplier<?> act) {
        failure = Optional.empty();
        pending = true;
        underWay = true;
        try {
            act.get();
        } catch (Refusal | WriteBlocked | UnresolvedName | NameTaken | ExportFailed | MaterializationFailed ended) {
            failure = Optional.of(ended);
        } finally {
            underWay = false;
        }
    }

    /** Returns whether an attempt is in progress. */
    boolean underWay() {
        return underWay;
    }

    /** Runs {@code act} and records its result. */
    public void at(Runnable act) {
        at(() -> {
            act.run();
            return "done";
        });
    }

    /**
     * Returns the refusal of Sigma.
     *
     * @throws AssertionError if Sigma did not refuse, nothing was tried, or the refusal violates the contract
     */
    public Refusal refusal() {
        Refusal refusal = ended(Refusal.class, "Sigma refuses");
        refusal.requireConformance();
        return refusal;
    }

    /**
     * Returns the write that the client blocked.
     *
     * @throws AssertionError if there is none
     */
    public WriteBlocked blockedWrite() {
        return ended(WriteBlocked.class, "the recipe stops");
    }

    /**
     * Returns the name that stopped the recipe.
     *
     * @throws AssertionError if there is none
     */
    public UnresolvedName unresolvedName() {
        return ended(UnresolvedName.class, "the recipe stops");
    }

    /**
     * Returns the taken name that stopped the recipe.
     *
     * @throws AssertionError if there is none
     */
    public NameTaken nameTaken() {
        return ended(NameTaken.class, "the recipe stops");
    }

    /**
     * Returns why the file of an export did not arrive.
     *
     * @throws AssertionError if it did, or nothing was tried
     */
    public ExportFailed exportFailed() {
        return ended(ExportFailed.class, "the recipe stops");
    }

    /**
     * Returns why a materialization failed.
     *
     * @throws AssertionError if it did, or nothing was tried
     */
    public MaterializationFailed materializationFailed() {
        return ended(MaterializationFailed.class, "the recipe stops");
    }

    /**
     * Requires that every attempt was checked.
     *
     * @throws AssertionError if a step made an attempt and no step checked its result
     */
    public void requireChecked() {
        if (pending) {
            throw new AssertionError("A step made an attempt, and no Then states how it ended. It "
                    + failure.map(why -> "failed: " + why.getMessage()).orElse("succeeded."));
        }
    }

    private <T extends Throwable> T ended(Class<T> kind, String expected) {
        if (!pending) {
            throw new AssertionError("No step tried anything before this one");
        }
        pending = false;
        Throwable ended = failure.orElseThrow(() -> new AssertionError(
                "Expected that " + expected + ", but it succeeded."));
        if (!kind.isInstance(ended)) {
            throw new AssertionError("Expected that " + expected + ", but: " + ended.getMessage(), ended);
        }
        return kind.cast(ended);
    }
}
