package sigma.recipes.runbook;

import java.util.function.Supplier;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;

/** Matches an exit code; a mismatch shows what the command printed. */
public final class ExitsWith extends TypeSafeMatcher<Integer> {

    private final int code;
    private final Supplier<String> printed;

    private ExitsWith(int code, Supplier<String> printed) {
        this.code = code;
        this.printed = printed;
    }

    /**
     * Matches an exit code.
     *
     * @param printed returns what the command printed; called after the command has ended
     */
    public static Matcher<Integer> exitsWith(int code, Supplier<String> printed) {
        return new ExitsWith(code, printed);
    }

    @Override
    protected boolean matchesSafely(Integer exit) {
        return exit == code;
    }

    @Override
    public void describeTo(Description description) {
        description.appendText("exit code " + code);
    }

    @Override
    protected void describeMismatchSafely(Integer exit, Description mismatch) {
        mismatch.appendText("was " + exit + "; the command printed\n" + printed.get());
    }
}
