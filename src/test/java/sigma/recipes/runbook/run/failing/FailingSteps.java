package sigma.recipes.runbook.run.failing;

import io.cucumber.java.Before;
import io.cucumber.java.PendingException;
import io.cucumber.java.en.Given;
import java.util.List;

/** Steps that fail in every way in which a step can. Only the test of failure reasons knows them. */
public final class FailingSteps {

    /** Fails around a scenario. */
    @Before("@hook")
    public void hook() {
        throw new AssertionError("The organization is closed today");
    }

    /** Passes. */
    @Given("a step that passes")
    public void passes() {
        // Nothing to do.
    }

    /** Is not written yet. */
    @Given("a step that is not written")
    public void pending() {
        throw new PendingException();
    }

    /** Matches what the next one matches. */
    @Given("a step that two match")
    public void one() {
        passes();
    }

    /** Matches what the one before matches. */
    @Given("a step that two {word}")
    public void other(String word) {
        passes();
    }

    /** Fails with words. */
    @Given("a step that fails")
    public void fails() {
        throw new AssertionError("Grace Kim is not in Sales Europe");
    }

    /** Fails without words. */
    @Given("a step that fails silently")
    public void failsSilently() {
        throw new AssertionError();
    }

    /** Has a mistake. */
    @Given("a step with a mistake")
    public void mistake() {
        List.of().get(0);
    }
}
