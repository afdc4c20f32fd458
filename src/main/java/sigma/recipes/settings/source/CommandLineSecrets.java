package sigma.recipes.settings.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import sigma.recipes.settings.raw.KnownName;
import sigma.recipes.settings.raw.NearestName;
import sigma.recipes.settings.raw.RawSetting;
import sigma.recipes.settings.raw.SettingPlace;
import sigma.recipes.settings.raw.SettingProblem;

/**
 * Rejects secrets after {@code -D}: other users of the machine see them in the process list, and test reports list all
 * system properties.
 */
public final class CommandLineSecrets {

    private CommandLineSecrets() {
    }

    /** Returns a problem for each secret, including misspelled names and empty values. */
    public static List<SettingProblem> problems(Map<String, String> properties) {
        List<SettingProblem> problems = new ArrayList<>();
        for (String name : new TreeSet<>(properties.keySet())) {
            Optional<KnownName> known = KnownName.of(name);
            String near = known.isPresent() || name.contains(".") ? name : NearestName.to(name).orElse(name);
            KnownName.of(near).map(meant -> RawSetting.direct(meant, name, properties.get(name), SettingPlace.SYSTEM_PROPERTY))
                    .filter(RawSetting::holdsSecret).ifPresent(secret -> problems.add(problem(secret, near)));
        }
        return problems;
    }

    private static SettingProblem problem(RawSetting secret, String name) {
        return new SettingProblem(SettingProblem.About.RUN, SettingPlace.SYSTEM_PROPERTY, secret.shown()
                + " is a secret on the command line, which other users and test reports can see", name
                + " in .env or in the environment", "write it there and not after -D; it may have been seen, so replace it",
                false);
    }
}
