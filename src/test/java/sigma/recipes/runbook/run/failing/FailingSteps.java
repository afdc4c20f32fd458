package sigma.recipes.runbook.run.failing;

import io.cucumber.java.Before;
import io.cucumber.java.PendingException;
import io.cucumber.java.en.Given;
import java.util.List;

/** Steps that fail in every possible way, for FailureReasonsTest only. */
public final class FailingSteps {

    /** Fails around a scenario. */
    @Before("@hook")
    public void hook() {
        throw new AssertionError("The organization is closed today");
    }

    /** Passes. */
    @Given("a step that passes")
    public void passes() {
        // Does nothing.
    }

    /** Is not written yet. */
    @Given("a step that is not written")
    public void pending() {
        throw new PendingException();
    }

    /** Matches the same sentences as the next step. */
    @Given("a step that two match")
    public void one() {
        passes();
    }

    /** Matches the same sentences as the previous step. */
    @Given("a step that two {word}")
    public void other(String word) {
        passes();
    }

    /** Fails with a message. */
    @Given("a step that fails")
    public void fails() {
        throw new AssertionError("Grace Kim is not in Sales Europe");
    }

    /** Fails without a message. */
    @Given("a step that fails silently")
    public void failsSilently() {
        throw new AssertionError();
    }

    /** Throws an unexpected exception. */
    @Given("a step with a mistake")
    public void mistake() {
        List.of().get(0);
    }
}
