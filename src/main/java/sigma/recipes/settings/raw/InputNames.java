package sigma.recipes.settings.raw;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of the inputs of recipes. Names that differ only in underscores, such as {@code TEAMID} and {@code TEAM_ID}, are
 * spellings of one name.
 *
 * @param names         all names, the usual spelling first
 * @param inEnvironment those that are read from the environment without {@link KnownName#PREFIX}
 */
public record InputNames(List<String> names, Set<String> inEnvironment) {

    /** Makes the collections unmodifiable. */
    public InputNames {
        names = List.copyOf(names);
        inEnvironment = Set.copyOf(inEnvironment);
    }

    /** Returns an empty instance. */
    public static InputNames none() {
        return new InputNames(List.of(), Set.of());
    }

    /** Returns whether the two are spellings of one name; names are case-sensitive. */
    public static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    /** Returns the spellings of each name, including those with the prefix. */
    public List<List<String>> spellings() {
        Map<String, List<String>> byKey = names.stream()
                .collect(Collectors.groupingBy(InputNames::key, LinkedHashMap::new, Collectors.toList()));
        return byKey.values().stream().map(spellings -> Stream.concat(spellings.stream(),
                spellings.stream().map(KnownName::prefixed)).distinct().toList()).toList();
    }

    /** Returns the name with the spelling {@code text}, of a setting or of an input. */
    public Optional<KnownName> known(String text) {
        return KnownName.of(text).or(() -> names.stream().anyMatch(name -> text.equals(name)
                || text.equals(KnownName.prefixed(name))) ? Optional.of(KnownName.INPUT) : Optional.empty());
    }

    /** Returns whether {@code spelling} is read from the environment. */
    public boolean countsInEnvironment(String spelling) {
        return KnownName.countsInEnvironment(spelling) || inEnvironment.contains(spelling);
    }

    /** Returns the nearest name of a setting or of an input; empty if there is none. */
    public Optional<String> nearest(String unknown) {
        return NearestName.to(unknown, spellings().stream().flatMap(List::stream).toList());
    }

    /**
     * Returns the credential that a name in a {@code .env} probably means: the nearest name, unless they share only a
     * suffix, as with {@code DB_SECRET}, which belongs to another program.
     */
    public Optional<String> credential(String unknown) {
        return nearest(unknown).filter(near -> NearestName.isCredential(unknown, near));
    }

    private static String key(String name) {
        return name.replaceFirst("^" + KnownName.PREFIX, "").replace("_", "");
    }
}
