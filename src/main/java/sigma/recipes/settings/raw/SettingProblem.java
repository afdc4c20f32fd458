package sigma.recipes.settings.raw;

import sigma.recipes.problem.Problem;

/**
 * One problem of the settings. No part of it contains a secret.
 *
 * @param about    its subject, which determines whether it stops a run in the sandbox
 * @param place    its place
 * @param text     place, name and value, then the problem, such as {@code .env line 3: LIMIT=ten is not a whole number}
 * @param expected the expected value
 * @param fix      the fix
 * @param hosts    whether to add the list of hosts
 */
public record SettingProblem(About about, SettingPlace place, String text, String expected, String fix, boolean hosts) {

    /** The subjects of problems. */
    public enum About {
        /** The file {@code .env} as a whole. */
        FILE,
        /** The access to a real organization. */
        ACCESS,
        /** Everything else. */
        RUN
    }

    /** Returns a problem of the value {@code given}; {@code complaint} continues its sentence. */
    public static SettingProblem of(RawSetting given, String complaint, String expected, String fix) {
        About about = given.name().group() == KnownName.Group.ACCESS ? About.ACCESS : About.RUN;
        return new SettingProblem(about, given.place(), given.shown() + " " + complaint, expected, fix, false);
    }

    /** Returns a problem of the file {@code .env}, or of a line of it. */
    public static SettingProblem ofFile(SettingPlace place, String text, String expected, String fix) {
        return new SettingProblem(About.FILE, place, text, expected, fix, false);
    }

    /** Returns the same problem followed by the list of hosts. */
    public SettingProblem withHosts() {
        return new SettingProblem(about, place, text, expected, fix, true);
    }

    /** Returns it as shown to users. */
    public Problem problem() {
        return Problem.of(text + ".").expected(expected).fix(fix);
    }

    /** Returns it as one line, for a run that continues without the value. */
    public String note() {
        return text + "; expected: " + expected + " (not used in the sandbox)";
    }
}
