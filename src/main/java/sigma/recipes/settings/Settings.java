package sigma.recipes.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The settings of a run: judged, and ready to be used.
 *
 * @param target             where the run works
 * @param access             how to reach the organization; empty for the sandbox, present for a real one
 * @param allowWrites        whether the run may write: always in the sandbox, else only with {@code ALLOW_WRITES=true}
 * @param reportPersonalData whether reports may show names and addresses of people of a real organization
 * @param inputs             the values given for inputs of recipes; ask {@link #value}
 * @param notes              remarks that stop nothing, each a line for people, without secrets
 */
public record Settings(Target target, Optional<Access> access, boolean allowWrites, boolean reportPersonalData,
                       List<Setting> inputs, List<String> notes) {

    /** Keeps the lists from being changed. */
    public Settings {
        inputs = List.copyOf(inputs);
        notes = List.copyOf(notes);
    }

    /**
     * Reads and judges the settings. For each name a system property wins over the environment, and that over
     * {@code .env}; an empty value counts as not given. Without credentials the sandbox is the target.
     *
     * @param folder           where {@code .env} may lie, and where relative paths in settings start
     * @param environment      the process environment
     * @param systemProperties the system properties
     * @throws BrokenSettings with every problem at once, if there is one
     */
    public static Settings load(Path folder, Map<String, String> environment, Properties systemProperties) {
        return new Judgement(Sources.read(EnvText.read(folder), environment, systemProperties)).settings(folder);
    }

    /** Returns every name that is read, in each of its spellings; {@code .env.example} explains them. */
    public static List<String> names() {
        return KnownName.allSpellings();
    }

    /**
     * Returns the value given for an input of a recipe.
     *
     * @param name the name in any of its spellings ({@code MEMBERID} or {@code MEMBER_ID}), upper and lower case told
     *             apart
     * @return empty if no value was given, and for every name that is not an input (credentials are in {@link #access})
     */
    public Optional<Setting> value(String name) {
        return KnownName.of(name).flatMap(wanted -> inputs.stream()
                .filter(input -> wanted.spellings().contains(input.name())).findFirst());
    }

    /** Returns where the run works and what it may do there. */
    public Where where() {
        return access.map(way -> Where.real(way, allowWrites)).orElseGet(Where::sandbox);
    }
}
