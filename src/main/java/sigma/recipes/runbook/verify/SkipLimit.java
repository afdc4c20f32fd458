package sigma.recipes.runbook.verify;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import sigma.recipes.organization.SkipReason;

/**
 * The number of scenarios that a successful run may skip. Scenarios for the sandbox only do not count, since no setting
 * enables them in a real organization.
 *
 * @param most the number; empty for no limit
 */
public record SkipLimit(Optional<Integer> most) {

    /** The system property for {@code mvn verify} that sets the number. */
    public static final String MAX_SKIPPED = "max-skipped";
    /** The system property for {@code mvn verify} that sets the number to zero. */
    public static final String REQUIRE_ALL = "require-all";

    /** Returns no limit. */
    public static SkipLimit none() {
        return new SkipLimit(Optional.empty());
    }

    /** Returns the limit of the options, the stricter one if both are given. */
    public static SkipLimit of(Optional<Integer> maxSkipped, boolean requireAll) {
        return new SkipLimit(requireAll ? Optional.of(0) : maxSkipped);
    }

    /**
     * Returns the limit of system properties.
     *
     * @throws IllegalArgumentException if the number is invalid
     */
    public static SkipLimit of(Properties properties) {
        String requireAll = properties.getProperty(REQUIRE_ALL, "false");
        String number = properties.getProperty(MAX_SKIPPED, "");
        if (!number.isEmpty() && !number.matches("\\d{1,6}")) {
            throw new IllegalArgumentException("-D" + MAX_SKIPPED + "=" + number + " is not a number. Expected a whole number, such as 20");
        }
        return of(number.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(number)), !requireAll.equals("false"));
    }

    /** Returns the problem of too many skipped scenarios; empty within the limit. */
    Optional<String> problem(List<SkipReason> skipped) {
        long counted = skipped.stream().filter(reason -> !reason.sandboxOnly()).count();
        return most.filter(limit -> counted > limit).map(limit -> counted + (counted == 1 ? " scenario was" : " scenarios were")
                + " skipped that a real organization can run; at most " + limit + " may be.");
    }
}
