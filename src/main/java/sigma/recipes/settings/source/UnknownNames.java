package sigma.recipes.settings.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import sigma.recipes.settings.dotenv.EnvEntry;
import sigma.recipes.settings.raw.ContentRules;
import sigma.recipes.settings.raw.SettingWarning;
import sigma.recipes.settings.raw.InputNames;
import sigma.recipes.settings.raw.KnownName;
import sigma.recipes.settings.raw.NearestName;
import sigma.recipes.settings.raw.RawSetting;
import sigma.recipes.settings.raw.SettingPlace;
import sigma.recipes.settings.raw.SettingProblem;
import sigma.recipes.settings.raw.NotationRules;
import sigma.recipes.settings.text.Masked;

/** Finds unread names that probably mean a setting. */
final class UnknownNames {

    private final InputNames inputs;
    private final List<SettingWarning> warnings = new ArrayList<>();

    /** Creates a search with the settings and {@code inputs} as known names. */
    UnknownNames(InputNames inputs) {
        this.inputs = inputs;
    }

    /** Returns the findings, in the order of the search. */
    List<SettingWarning> warnings() {
        return warnings;
    }

    /** Checks the names in {@code .env}. */
    void inFile(List<EnvEntry> entries) {
        for (EnvEntry entry : entries) {
            if (!isRead(entry.name())) {
                SettingPlace place = SettingPlace.line(entry.line());
                Optional<String> credential = inputs.credential(entry.name());
                credential.ifPresent(meant -> warnings.add(misspelled(place, entry.name(), meant, "target=sandbox")));
                inputs.nearest(entry.name()).filter(near -> credential.isEmpty())
                        .ifPresent(near -> warnings.add(SettingWarning.note(didYouMean(place, entry.name(), near))));
            }
        }
    }

    /** Checks the environment; with {@code ci}, a misspelled or empty credential stops a run. */
    void inEnvironment(Map<String, String> environment, boolean ci) {
        for (String name : new TreeSet<>(environment.keySet())) {
            Optional<KnownName> known = inputs.known(name);
            if (known.isPresent()) {
                knownInEnvironment(RawSetting.direct(known.get(), name, environment.get(name), SettingPlace.ENVIRONMENT), ci);
                continue;
            }
            Optional<String> credential = NearestName.oneEditToCredential(name);
            credential.ifPresent(meant -> {
                SettingWarning warning = misspelled(SettingPlace.ENVIRONMENT, name, meant, "SIGMA_TARGET=sandbox");
                warnings.add(ci ? warning : SettingWarning.note(warning.note()));
            });
            if (credential.isEmpty() && name.startsWith(KnownName.PREFIX)) {
                inputs.nearest(name).ifPresent(near -> warnings.add(SettingWarning.note(didYouMean(SettingPlace.ENVIRONMENT, name, near))));
            }
        }
    }

    /** Checks the settings of {@code -D}: each of {@code options}, and system properties with similar names. */
    void onCommandLine(Set<String> systemProperties, Set<String> options) {
        for (String name : new TreeSet<>(options)) {
            if (!isRead(name)) {
                warnings.add(SettingWarning.note(inputs.nearest(name).map(near -> didYouMean(SettingPlace.SYSTEM_PROPERTY, name, near))
                        .orElse("-D" + Masked.plain(name) + " is not read: there is no such setting.")));
            }
        }
        // The JVM's own names have dots.
        new TreeSet<>(systemProperties).stream()
                .filter(name -> !options.contains(name) && !name.contains(".") && !isRead(name))
                .forEach(name -> inputs.nearest(name).ifPresent(near ->
                        warnings.add(SettingWarning.note(didYouMean(SettingPlace.SYSTEM_PROPERTY, name, near)))));
    }

    private boolean isRead(String name) {
        return inputs.known(name).isPresent();
    }

    private void knownInEnvironment(RawSetting given, boolean ci) {
        String name = given.spelling();
        boolean counts = inputs.countsInEnvironment(name);
        if (counts && given.isEmpty() && given.name().isCredential()) {
            String empty = SettingPlace.ENVIRONMENT.with(name) + " is empty";
            String note = empty + ", so it counts as not given.";
            warnings.add(!ci ? SettingWarning.note(note) : SettingWarning.stopping(new SettingProblem(SettingProblem.About.RUN, SettingPlace.ENVIRONMENT,
                    empty + ", and CI is set", "the value that the job should have",
                    "give the secret to this job, or choose the sandbox with SIGMA_TARGET=sandbox", false), note));
        }
        // TARGET=aarch64 belongs to another program; TARGET=sandbox is probably meant for this one.
        if (!counts && !given.isEmpty() && NotationRules.check(given).isEmpty() && ContentRules.check(given).isEmpty()) {
            warnings.add(SettingWarning.note(SettingPlace.ENVIRONMENT.with(name) + " is not read, because other programs use that name too: "
                    + "write " + KnownName.prefixed(name) + "."));
        }
    }

    private static SettingWarning misspelled(SettingPlace place, String name, String meant, String sandbox) {
        return SettingWarning.stopping(new SettingProblem(SettingProblem.About.RUN, place, place.with(Masked.plain(name))
                + " is not read: the name is close to " + meant, meant,
                "rename it to " + meant + "; if it belongs to another program, choose the sandbox with " + sandbox, false),
                didYouMean(place, name, meant));
    }

    private static String didYouMean(SettingPlace place, String name, String near) {
        return place.with(Masked.plain(name)) + " is not read; did you mean " + near + "?";
    }
}
