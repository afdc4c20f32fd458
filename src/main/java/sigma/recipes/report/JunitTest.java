package sigma.recipes.report;

import java.time.Duration;

/**
 * A test of a JUnit document.
 *
 * @param group  what the build server groups tests by, such as a recipe
 * @param name   its name
 * @param result how it ended
 * @param type   the kind of a failure; empty for other results
 * @param text   what failed, why it was skipped, or what a test that passed has to say; may be empty
 * @param took   how long it took
 */
public record JunitTest(String group, String name, Result result, String type, String text, Duration took) {

    /** How a test ended. */
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
