package sigma.recipes.steps.record;

import java.util.Map;
import java.util.Optional;
import sigma.recipes.organization.Readiness;
import sigma.recipes.organization.SkipReason;

/**
 * Which scenarios are skipped before their first step, and what a run knows of the organization.
 *
 * @param readiness what was asked before the first scenario; empty in a sandbox, and in an IDE
 * @param planned   why scenarios are skipped, by {@link #key}
 */
public record Skips(Optional<Readiness> readiness, Map<String, SkipReason> planned) {

    /** Makes the map unmodifiable. */
    public Skips {
        planned = Map.copyOf(planned);
    }

    /** Returns skips of a run that asked nothing beforehand. */
    public static Skips none() {
        return new Skips(Optional.empty(), Map.of());
    }

    /** Returns the key of a scenario. */
    public static String key(String recipe, String scenario) {
        return recipe + ": " + scenario;
    }

    /** Returns why a scenario is skipped, or empty where it runs. */
    public Optional<SkipReason> of(UsageLog.Place place) {
        return Optional.ofNullable(planned.get(key(place.recipe(), place.scenario())));
    }

    /** Returns the account type that stands for the one that features call {@code name}. */
    public Optional<String> standIn(String name) {
        return readiness.flatMap(known -> known.standIns().entrySet().stream()
                .filter(one -> one.getKey().equalsIgnoreCase(name)).map(Map.Entry::getValue).findFirst());
    }

    /** Returns whether the caller is known not to be an administrator. */
    public boolean callerIsNoAdministrator() {
        return readiness.map(known -> !known.caller().administrator()).orElse(false);
    }
}
