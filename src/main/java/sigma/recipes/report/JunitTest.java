package sigma.recipes.report;

import java.time.Duration;

/**
 * A test of a JUnit document.
 *
 * @param group  the group on the build server, such as a recipe
 * @param name   its name
 * @param result its result
 * @param type   the kind of a failure; empty for other results
 * @param text   the failure, the reason for skipping, or the output; may be empty
 * @param took   its duration
 */
public record JunitTest(String group, String name, Result result, String type, String text, Duration took) {

    /** The result of a test. */
    public enum Result {
        PASSED, FAILED, SKIPPED
    }

    /** Returns a test that passed. */
    public static JunitTest passed(String group, String name, String text) {
        return new JunitTest(group, name, Result.PASSED, "", text, Duration.ZERO);
    }

    /** Returns a test that failed. */
    public static JunitTest failed(String group, String name, String type, String text) {
        return new JunitTest(group, name, Result.FAILED, type, text, Duration.ZERO);
    }

    /** Returns a test that was skipped. */
    public static JunitTest skipped(String group, String name, String reason) {
        return new JunitTest(group, name, Result.SKIPPED, "", reason, Duration.ZERO);
    }

    /** Returns the same test with its duration. */
    public JunitTest took(Duration duration) {
        return new JunitTest(group, name, result, type, text, duration);
    }
}
