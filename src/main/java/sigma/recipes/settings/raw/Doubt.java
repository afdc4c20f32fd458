package sigma.recipes.settings.raw;

import java.util.Optional;

/**
 * A sign that credentials were meant to be given. It stops a run that would otherwise work on the sandbox by accident;
 * where credentials or the sandbox were chosen it is a remark.
 *
 * @param problem what stops the run; empty if it is a remark in any case
 * @param note    the remark
 */
public record Doubt(Optional<SettingProblem> problem, String note) {

    /** Returns a doubt that stops the run where nothing resolves it. */
    public static Doubt stopping(SettingProblem problem, String note) {
        return new Doubt(Optional.of(problem), note);
    }

    /** Returns a doubt that is only noted. */
    public static Doubt note(String note) {
        return new Doubt(Optional.empty(), note);
    }
}
