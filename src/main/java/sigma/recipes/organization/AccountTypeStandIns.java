package sigma.recipes.organization;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which account types of an organization replace those that the features name. Features name the built-in ones; an
 * organization may have others in their place: those of older organizations (Sigma's help on the member API), or its own.
 */
public final class AccountTypeStandIns {

    private static final Map<String, List<String>> OLDER_NAMES = new LinkedHashMap<>();

    static {
        OLDER_NAMES.put("View", List.of("Viewer", "Lite"));
        OLDER_NAMES.put("Build", List.of("Creator", "Author", "Pro"));
        OLDER_NAMES.put("Analyze", List.of("Explorer", "Essential"));
    }

    private AccountTypeStandIns() {
    }

    /**
     * Chooses stand-ins for the account types that the organization lacks: the name that older organizations use; for
     * View, which new members get, the one that is given; else the first that is no administrator's and replaces
     * nothing else.
     *
     * @param names the account types that the organization has
     * @param given the value of {@code NEW_MEMBER_TYPE}
     * @return the stand-ins by the missing names; a name without one is left out
     */
    public static Map<String, String> of(List<String> names, Optional<String> given) {
        Map<String, String> standIns = new LinkedHashMap<>();
        List<String> free = new ArrayList<>(names);
        free.removeIf(name -> name.toLowerCase(Locale.ROOT).contains("admin") || OLDER_NAMES.keySet().stream().anyMatch(name::equalsIgnoreCase));
        List<String> lacking = OLDER_NAMES.keySet().stream().filter(name -> found(names, name).isEmpty()).toList();
        for (String name : lacking) {
            OLDER_NAMES.get(name).stream().flatMap(older -> found(free, older).stream()).findFirst()
                    .or(() -> given.filter(type -> name.equals("View")).flatMap(type -> found(free, type)))
                    .ifPresent(standIn -> take(name, standIn, standIns, free));
        }
        lacking.stream().filter(name -> !standIns.containsKey(name) && !free.isEmpty())
                .forEach(name -> take(name, free.get(0), standIns, free));
        return standIns;
    }

    private static void take(String name, String standIn, Map<String, String> standIns, List<String> free) {
        standIns.put(name, standIn);
        free.remove(standIn);
    }

    private static Optional<String> found(List<String> names, String wanted) {
        return names.stream().filter(wanted::equalsIgnoreCase).findFirst();
    }
}
