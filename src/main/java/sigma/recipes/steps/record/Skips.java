package sigma.recipes.steps.record;

import java.util.Map;
import java.util.Optional;
import sigma.recipes.organization.Readiness;
import sigma.recipes.organization.SkipReason;

/**
 * The scenarios to skip before their first step, and what a run knows about the organization.
 *
 * @param readiness what was determined before the first scenario; empty in a sandbox, and in an IDE
 * @param planned   why scenarios are skipped, by {@link #key}
 */
public record Skips(Optional<Readiness> readiness, Map<String, SkipReason> planned) {

    /** Makes the map unmodifiable. */
    public Skips {
        planned = Map.copyOf(planned);
    }

    /** Returns an instance for a run without prior checks. */
    public static Skips none() {
        return new Skips(Optional.empty(), Map.of());
    }

    /** Returns the key of a scenario. */
    public static String key(String recipe, String scenario) {
        return recipe + ": " + scenario;
    }

    /** Returns why a scenario is skipped; empty if it runs. */
    public Optional<SkipReason> of(UsageLog.Place place) {
        return Optional.ofNullable(planned.get(key(place.recipe(), place.scenario())));
    }

    /** Returns the replacement of the account type {@code name} of features. */
    public Optional<String> replacement(String name) {
        return readiness.flatMap(known -> known.replacements().entrySet().stream()
                .filter(one -> one.getKey().equalsIgnoreCase(name)).map(Map.Entry::getValue).findFirst());
    }

    /** Returns whether the caller is known not to be an administrator. */
    public boolean callerIsNoAdministrator() {
        return readiness.map(known -> !known.caller().administrator()).orElse(false);
    }
}
