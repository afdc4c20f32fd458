package sigma.recipes.settings;

/**
 * One reason why settings can't be used. No part of it holds a secret.
 *
 * @param about     what it is about, which decides whether it stops a run in the sandbox
 * @param where     place, name and value, such as {@code .env line 3: LIMIT=many}
 * @param complaint what is wrong, continuing {@code where}
 * @param expected  what should be there
 * @param fix       what to do
 * @param hosts     whether the list of hosts helps to solve it
 */
record Problem(About about, String where, String complaint, String expected, String fix, boolean hosts) {

    /** What a problem is about. */
    enum About {
        /** The file {@code .env} as such. */
        FILE,
        /** How a real organization is reached. */
        ACCESS,
        /** Everything else. */
        RUN
    }

    /** Returns a problem of the value {@code given}. */
    static Problem of(Given given, String complaint, String expected, String fix) {
        About about = given.name().group() == KnownName.Group.ACCESS ? About.ACCESS : About.RUN;
        return new Problem(about, given.shown(), complaint, expected, fix, false);
    }

    /** Returns a problem of the file {@code .env} at {@code where}. */
    static Problem ofFile(String where, String complaint, String expected, String fix) {
        return new Problem(About.FILE, where, complaint, expected, fix, false);
    }

    /** Returns the same problem, to be followed by the list of hosts. */
    Problem withHosts() {
        return new Problem(about, where, complaint, expected, fix, true);
    }

    /** Returns it as one line, for a run that goes on without the value. */
    String note() {
        return where + " " + complaint + "; expected " + expected;
    }
}
