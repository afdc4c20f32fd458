package sigma.recipes.runbook.verify;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import sigma.recipes.organization.SkipReason;

/**
 * How many scenarios a run may skip and still be green. Those that only a sandbox can play do not count: no setting makes
 * a real organization play them.
 *
 * @param most the number; empty for no limit
 */
public record SkipLimit(Optional<Integer> most) {

    /** The system property for {@code mvn verify} that sets the number. */
    public static final String MAX_SKIPPED = "max-skipped";
    /** The system property for {@code mvn verify} that sets the number to none. */
    public static final String REQUIRE_ALL = "require-all";

    /** Returns no limit. */
    public static SkipLimit none() {
        return new SkipLimit(Optional.empty());
    }

    /** Returns the limit of the options, the stricter where both are given. */
    public static SkipLimit of(Optional<Integer> maxSkipped, boolean requireAll) {
        return new SkipLimit(requireAll ? Optional.of(0) : maxSkipped);
    }

    /**
     * Returns the limit of system properties.
     *
     * @throws IllegalArgumentException if the number is none
     */
    public static SkipLimit of(Properties properties) {
        String requireAll = properties.getProperty(REQUIRE_ALL, "false");
        String number = properties.getProperty(MAX_SKIPPED, "");
        if (!number.isEmpty() && !number.matches("\\d{1,6}")) {
            throw new IllegalArgumentException("-D" + MAX_SKIPPED + "=" + number + " is not a number. Expected a whole number, such as 20");
        }
        return of(number.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(number)), !requireAll.equals("false"));
    }

    /** Returns what is wrong with so many skipped scenarios; empty if they are within the limit. */
    Optional<String> complaint(List<SkipReason> skipped) {
        long counted = skipped.stream().filter(reason -> !reason.sandboxOnly()).count();
        return most.filter(limit -> counted > limit).map(limit -> counted + (counted == 1 ? " scenario was" : " scenarios were")
                + " skipped that a real organization can run; at most " + limit + " may be.");
    }
}
