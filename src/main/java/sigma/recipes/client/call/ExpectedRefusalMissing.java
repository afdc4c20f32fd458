package sigma.recipes.client.call;

/** A mistake that was made on purpose was not refused with a status from 400 to 499. */
public final class ExpectedRefusalMissing extends AssertionError {

    private static final long serialVersionUID = 1L;

    private ExpectedRefusalMissing(String came, Throwable cause) {
        super("A mistake made on purpose was not refused"
                + "\n  at        the request of client.deliberately(...)"
                + "\n  expected  a refusal, with a status from 400 to 499"
                + "\n  came      " + came
                + "\n  to do     if Sigma takes this now, change the recipe; else Sigma has lost a check", cause);
    }

    static ExpectedRefusalMissing success() {
        return new ExpectedRefusalMissing("a success", null);
    }

    static ExpectedRefusalMissing other(Refusal refusal) {
        return new ExpectedRefusalMissing("status " + refusal.status() + " of " + refusal.operationId(), refusal);
    }
}
