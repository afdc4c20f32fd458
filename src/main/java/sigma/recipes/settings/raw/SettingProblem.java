package sigma.recipes.settings.raw;

import sigma.recipes.problem.Problem;

/**
 * One reason why settings cannot be used. No part of it contains a secret.
 *
 * @param about    what it is about, which decides whether it stops a run in the sandbox
 * @param place    where it is
 * @param text     place, name and value, then what is wrong: {@code .env line 3: LIMIT=ten is not a whole number}
 * @param expected what should be there
 * @param fix      what to do
 * @param hosts    whether the list of hosts helps to solve it
 */
public record SettingProblem(About about, SettingPlace place, String text, String expected, String fix, boolean hosts) {

    /** What a problem is about. */
    public enum About {
        /** The file {@code .env} as such. */
        FILE,
        /** How a real organization is reached. */
        ACCESS,
        /** Everything else. */
        RUN
    }

    /** Returns a problem of the value {@code given}; {@code complaint} continues the sentence that it starts. */
    public static SettingProblem of(RawSetting given, String complaint, String expected, String fix) {
        About about = given.name().group() == KnownName.Group.ACCESS ? About.ACCESS : About.RUN;
        return new SettingProblem(about, given.place(), given.shown() + " " + complaint, expected, fix, false);
    }

    /** Returns a problem of the file {@code .env}, or of a line of it. */
    public static SettingProblem ofFile(SettingPlace place, String text, String expected, String fix) {
        return new SettingProblem(About.FILE, place, text, expected, fix, false);
    }

    /** Returns the same problem, to be followed by the list of hosts. */
    public SettingProblem withHosts() {
        return new SettingProblem(about, place, text, expected, fix, true);
    }

    /** Returns it as users see it. */
    public Problem problem() {
        return Problem.of(text + ".").expected(expected).fix(fix);
    }

    /** Returns it as one line, for a run that goes on without the value. */
    public String note() {
        return text + "; expected: " + expected + " (not used in the sandbox)";
    }
}
