package sigma.recipes.runbook.project;

import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import sigma.recipes.problem.Problem;
import sigma.recipes.settings.text.NativeEncoding;

/** Rejects arguments and a project path that were altered by their encoding. The message does not show them. */
public final class ArgumentCheck {

    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");
    private static final Pattern OPTION_WITH_VALUE = Pattern.compile("(?s)(?:--[a-z-]+|-D[A-Za-z_]+)=.*");

    private final NativeEncoding arriving;

    private ArgumentCheck(NativeEncoding arriving) {
        this.arriving = arriving;
    }

    /** Returns the problem with its fix; empty if there is none. */
    public static Optional<Problem> problem(String[] arguments, Properties systemProperties) {
        ArgumentCheck check = new ArgumentCheck(NativeEncoding.in(systemProperties));
        for (int i = 0; i < arguments.length; i++) {
            Optional<Problem> damage = check.problem(name(arguments, i), arguments[i], check.arriving.fix());
            if (damage.isPresent()) {
                return damage;
            }
        }
        return check.problem("The path of the project's folder", systemProperties.getProperty(Environment.HOME, ""),
                "set LC_ALL=C.UTF-8, or move the project to a folder with a plain name");
    }

    private Optional<Problem> problem(String what, String text, String fix) {
        return arriving.damage(text).map(damage -> Problem.of(what + " " + damage + ".").fix(fix));
    }

    private static String name(String[] arguments, int i) {
        String before = i > 0 ? arguments[i - 1] : "";
        String place = "Argument " + (i + 1);
        if (OPTION_WITH_VALUE.matcher(arguments[i]).matches()) {
            return place + ", " + arguments[i].substring(0, arguments[i].indexOf('=')) + ",";
        }
        return OPTION.matcher(before).matches() ? place + ", the value of " + before + "," : place;
    }
}
