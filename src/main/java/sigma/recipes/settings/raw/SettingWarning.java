package sigma.recipes.settings.raw;

import java.util.Optional;

/**
 * A warning about the settings. A warning with a problem is a sign that credentials were intended: it stops a run that would
 * otherwise use the sandbox by accident.
 *
 * @param problem the problem that stops the run; empty if it is always a warning
 * @param note    the warning
 */
public record SettingWarning(Optional<SettingProblem> problem, String note) {

    /** Returns a warning that stops the run if neither credentials nor the sandbox were chosen. */
    public static SettingWarning stopping(SettingProblem problem, String note) {
        return new SettingWarning(Optional.of(problem), note);
    }

    /** Returns a warning that never stops the run. */
    public static SettingWarning note(String note) {
        return new SettingWarning(Optional.empty(), note);
    }
}
