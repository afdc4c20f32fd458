package sigma.recipes.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides from the values that were given where a run works, and whether it may start. */
final class Judgement {

    private final Path folder;
    private final Map<KnownName, Given> given;
    private final Map<KnownName, Given> usable = new EnumMap<>(KnownName.class);
    private final List<Problem> problems;
    private final List<String> notes;

    Judgement(Path folder, Sources sources) {
        this.folder = folder;
        this.given = sources.values();
        this.problems = new ArrayList<>(sources.problems());
        this.notes = new ArrayList<>(sources.notes());
    }

    /** Returns the settings, or throws {@link BrokenSettings}. */
    Settings settings() {
        given.values().forEach(this::judge);
        boolean credentials = given.containsKey(KnownName.CLIENT_ID) || given.containsKey(KnownName.SECRET);
        boolean sandboxAsked = asked("sandbox");
        boolean real = !sandboxAsked && (credentials || asked("real"));
        if (asked("real") && !credentials) {
            problems.add(Problem.of(given.get(KnownName.TARGET), "is given without credentials",
                    "CLIENT_ID, SECRET and baseURL", "give them, or leave " + given.get(KnownName.TARGET).spelling()
                            + " out to use the sandbox"));
        }
        Optional<Access> access = credentials ? new AccessRules(given, usable, folder, problems).access() : Optional.empty();
        remark(credentials, sandboxAsked, real);
        Redaction redaction = new Redaction(given.values());
        List<Problem> stopping = problems.stream().filter(problem -> stops(problem, sandboxAsked, real))
                .map(redaction::of).toList();
        if (!stopping.isEmpty()) {
            throw new BrokenSettings(stopping, notes.stream().map(redaction::of).toList());
        }
        problems.forEach(harmless -> notes.add(harmless.note() + " (not used in the sandbox)"));
        notes.replaceAll(redaction::of);
        return new Settings(real ? Target.REAL : Target.SANDBOX, access.filter(way -> real),
                !real || isTrue(KnownName.ALLOW_WRITES), isTrue(KnownName.REPORT_PERSONAL_DATA), inputs(), notes);
    }

    private void judge(Given value) {
        List<Problem> content = WritingRules.cut(value).isPresent() ? List.of() : ContentRules.judge(value);
        problems.addAll(WritingRules.judge(value));
        problems.addAll(content);
        if (content.isEmpty() && WritingRules.cut(value).isEmpty()) {
            usable.put(value.name(), value);
        }
    }

    /** What only concerns a real organization stops no run in the sandbox, and a file that can't be read none that asked for it. */
    private static boolean stops(Problem problem, boolean sandboxAsked, boolean real) {
        return switch (problem.about()) {
            case FILE -> !sandboxAsked;
            case ACCESS -> real;
            case RUN -> true;
        };
    }

    private void remark(boolean credentials, boolean sandboxAsked, boolean real) {
        if (credentials && sandboxAsked) {
            notes.add("Credentials are given, but " + given.get(KnownName.TARGET).shown() + " chooses the sandbox.");
        } else if (!credentials && given.containsKey(KnownName.BASE_URL)) {
            notes.add(given.get(KnownName.BASE_URL).shown() + " is given without CLIENT_ID and SECRET: the sandbox is used.");
        }
        if (real && !isTrue(KnownName.ALLOW_WRITES)) {
            notes.add("Nothing is written to the organization: that needs ALLOW_WRITES=true.");
        }
        Given id = given.get(KnownName.CLIENT_ID);
        Given secret = given.get(KnownName.SECRET);
        if (real && id != null && secret != null && id.fromFile() != secret.fromFile()) {
            notes.add(id.spelling() + " is from " + id.origin() + " and " + secret.spelling() + " from " + secret.origin()
                    + ": see whether they belong together.");
        }
        if (real && given.containsKey(KnownName.TRUST_STORE_PASSWORD) && !given.containsKey(KnownName.TRUST_STORE)) {
            notes.add("TRUST_STORE_PASSWORD is given without TRUST_STORE, and not used.");
        }
    }

    private List<Setting> inputs() {
        return usable.values().stream().filter(value -> value.name().group() == KnownName.Group.INPUT)
                .map(value -> new Setting(value.spelling(), value.value(), value.origin())).toList();
    }

    private boolean asked(String target) {
        return usable.containsKey(KnownName.TARGET) && usable.get(KnownName.TARGET).value().equals(target);
    }

    private boolean isTrue(KnownName name) {
        return usable.containsKey(name) && usable.get(name).value().equalsIgnoreCase("true");
    }
}
