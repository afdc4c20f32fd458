package sigma.recipes.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.settings.access.AccessRules;
import sigma.recipes.settings.access.OrganizationAccess;
import sigma.recipes.settings.raw.ContentRules;
import sigma.recipes.settings.raw.SettingWarning;
import sigma.recipes.settings.raw.KnownName;
import sigma.recipes.settings.raw.RawSetting;
import sigma.recipes.settings.raw.SettingProblem;
import sigma.recipes.settings.raw.SettingRedaction;
import sigma.recipes.settings.raw.NotationRules;
import sigma.recipes.settings.source.FileNotes;
import sigma.recipes.settings.source.Sources;
import sigma.recipes.settings.text.Secret;

/** Determines the target of a run from the given values, and whether it may start. */
final class SettingsValidator {

    private final Sources sources;
    private final Map<KnownName, RawSetting> given;
    private final Map<KnownName, RawSetting> usable = new EnumMap<>(KnownName.class);
    private final List<RawSetting> usableInputs = new ArrayList<>();
    private final List<SettingProblem> problems;
    private final boolean credentials;
    private final boolean sandboxAsked;
    private final boolean real;

    SettingsValidator(Sources sources) {
        this.sources = sources;
        this.given = sources.values();
        this.problems = new ArrayList<>(sources.problems());
        given.values().stream().filter(this::isGood).forEach(value -> usable.put(value.name(), value));
        sources.inputs().stream().filter(this::isGood).forEach(usableInputs::add);
        this.credentials = given.containsKey(KnownName.CLIENT_ID) || given.containsKey(KnownName.SECRET);
        this.sandboxAsked = asked("sandbox");
        this.real = !sandboxAsked && (credentials || asked("real"));
    }

    /**
     * Returns the settings.
     *
     * @param folder the base of relative paths
     * @throws BrokenSettings if there is a problem that stops the run
     */
    Settings settings(Path folder) {
        Optional<OrganizationAccess> access = credentials
                ? new AccessRules(given, usable, folder, problems).access() : Optional.empty();
        if (real && !credentials) {
            RawSetting target = given.get(KnownName.TARGET);
            problems.add(SettingProblem.of(target, "is given without credentials", "CLIENT_ID, SECRET and baseURL",
                    "give them, or leave " + target.spelling() + " empty to use the sandbox"));
        }
        List<String> unknown = warnings();
        SettingRedaction redaction = new SettingRedaction(given.values());
        problems.sort(Comparator.comparing(SettingProblem::place));
        List<SettingProblem> stopping = problems.stream().filter(this::stops).map(redaction::of).toList();
        if (!stopping.isEmpty()) {
            throw new BrokenSettings(stopping, unknown.stream().map(redaction::of).toList());
        }
        return new Settings(real ? Target.REAL : Target.SANDBOX, access.filter(way -> real),
                !real || isTrue(KnownName.ALLOW_WRITES), isTrue(KnownName.DRY_RUN),
                isTrue(KnownName.REPORT_PERSONAL_DATA),
                Optional.ofNullable(usable.get(KnownName.CONNECTION_SECRET)).map(secret -> new Secret(secret.value())), inputs(),
                notes(unknown).stream().map(redaction::of).toList(), credentials || usable.containsKey(KnownName.TARGET),
                sources.ci());
    }

    /** Adds the warnings that stop the run to the problems, and returns the others as warnings. */
    private List<String> warnings() {
        boolean byAccident = !credentials && !sandboxAsked;
        List<String> notes = new ArrayList<>();
        for (SettingWarning warning : sources.warnings()) {
            warning.problem().filter(problem -> byAccident).ifPresentOrElse(problems::add, () -> notes.add(warning.note()));
        }
        return notes;
    }

    private boolean isGood(RawSetting value) {
        List<SettingProblem> found = sources.altered(value).map(List::of).orElseGet(() -> NotationRules.check(value));
        if (found.isEmpty()) {
            found = ContentRules.check(value);
        }
        problems.addAll(found);
        return found.isEmpty();
    }

    /** An explicitly chosen sandbox is used regardless of the file's settings for a real organization. */
    private boolean stops(SettingProblem problem) {
        return switch (problem.about()) {
            case FILE -> !sandboxAsked;
            case ACCESS -> real;
            case RUN -> true;
        };
    }

    private List<String> notes(List<String> unknown) {
        List<String> notes = new ArrayList<>(unknown);
        notes.addAll(new FileNotes(sources.text()).of(Stream.concat(given.values().stream(), sources.inputs().stream()).toList()));
        if (credentials && sandboxAsked) {
            notes.add("Credentials are given, but " + given.get(KnownName.TARGET).shown() + " chooses the sandbox.");
        }
        if (!credentials && given.containsKey(KnownName.BASE_URL)) {
            notes.add(given.get(KnownName.BASE_URL).shown()
                    + " is given without CLIENT_ID and SECRET: the sandbox is used.");
        }
        if (real) {
            notes.addAll(notesOnAccess());
        }
        problems.forEach(harmless -> notes.add(harmless.note()));
        return notes;
    }

    private List<String> notesOnAccess() {
        List<String> notes = new ArrayList<>();
        RawSetting id = given.get(KnownName.CLIENT_ID);
        RawSetting secret = given.get(KnownName.SECRET);
        if (id.place().kind() != secret.place().kind()) {
            notes.add(id.spelling() + " is from " + id.origin() + " and " + secret.spelling() + " from "
                    + secret.origin() + ": see whether they belong together.");
        }
        if (given.containsKey(KnownName.TRUST_STORE_PASSWORD) && !given.containsKey(KnownName.TRUST_STORE)) {
            notes.add("TRUST_STORE_PASSWORD is given without TRUST_STORE, and not used.");
        }
        if (!isTrue(KnownName.ALLOW_WRITES)) {
            notes.add("Nothing is written to the organization: that needs ALLOW_WRITES=true.");
        }
        return notes;
    }

    private List<Setting> inputs() {
        return usableInputs.stream().map(value -> new Setting(value.spelling(), value.value(), value.origin()))
                .toList();
    }

    private boolean asked(String target) {
        return usable.containsKey(KnownName.TARGET) && usable.get(KnownName.TARGET).value().equals(target);
    }

    private boolean isTrue(KnownName name) {
        return usable.containsKey(name) && usable.get(name).value().equalsIgnoreCase("true");
    }
}
