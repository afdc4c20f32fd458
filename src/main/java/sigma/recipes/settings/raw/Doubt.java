package sigma.recipes.settings.raw;

import java.util.Optional;

/**
 * A sign that credentials were intended. It stops a run that would otherwise use the sandbox by accident; if credentials or
 * the sandbox were chosen, it is a warning.
 *
 * @param problem the problem that stops the run; empty if it is always a warning
 * @param note    the warning
 */
public record Doubt(Optional<SettingProblem> problem, String note) {

    /** Returns a doubt that stops the run if nothing resolves it. */
    public static Doubt stopping(SettingProblem problem, String note) {
        return new Doubt(Optional.of(problem), note);
    }

    /** Returns a doubt that is only a warning. */
    public static Doubt note(String note) {
        return new Doubt(Optional.empty(), note);
    }
}
