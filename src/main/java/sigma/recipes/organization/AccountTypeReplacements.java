package sigma.recipes.organization;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The account types of an organization that replace those in features. Features use the built-in ones; an organization may
 * have others instead: those of older organizations (Sigma's help on the member API), or custom ones.
 */
public final class AccountTypeReplacements {

    private static final Map<String, List<String>> OLDER_NAMES = new LinkedHashMap<>();

    static {
        OLDER_NAMES.put("View", List.of("Viewer", "Lite"));
        OLDER_NAMES.put("Build", List.of("Creator", "Author", "Pro"));
        OLDER_NAMES.put("Analyze", List.of("Explorer", "Essential"));
    }

    private AccountTypeReplacements() {
    }

    /**
     * Chooses replacements for the account types that the organization lacks: the name in older organizations; for View,
     * which new members get, the given one; or else the first one without administrator rights that replaces no other.
     *
     * @param names the account types of the organization
     * @param given the value of {@code NEW_MEMBER_TYPE}
     * @return the replacements by missing name, without names that have none
     */
    public static Map<String, String> of(List<String> names, Optional<String> given) {
        Map<String, String> replacements = new LinkedHashMap<>();
        List<String> free = new ArrayList<>(names);
        free.removeIf(name -> name.toLowerCase(Locale.ROOT).contains("admin") || OLDER_NAMES.keySet().stream().anyMatch(name::equalsIgnoreCase));
        List<String> lacking = OLDER_NAMES.keySet().stream().filter(name -> found(names, name).isEmpty()).toList();
        for (String name : lacking) {
            OLDER_NAMES.get(name).stream().flatMap(older -> found(free, older).stream()).findFirst()
                    .or(() -> given.filter(type -> name.equals("View")).flatMap(type -> found(free, type)))
                    .ifPresent(replacement -> take(name, replacement, replacements, free));
        }
        lacking.stream().filter(name -> !replacements.containsKey(name) && !free.isEmpty())
                .forEach(name -> take(name, free.get(0), replacements, free));
        return replacements;
    }

    private static void take(String name, String replacement, Map<String, String> replacements, List<String> free) {
        replacements.put(name, replacement);
        free.remove(replacement);
    }

    private static Optional<String> found(List<String> names, String wanted) {
        return names.stream().filter(wanted::equalsIgnoreCase).findFirst();
    }
}
