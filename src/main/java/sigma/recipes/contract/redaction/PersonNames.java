package sigma.recipes.contract.redaction;

import java.util.Locale;
import java.util.Set;

/** Names of fields and parameters whose values are names of people; addresses are recognized by their form. */
final class PersonNames {

    /** Without hyphens and underscores, in lower case. {@code search} finds members by name. */
    private static final Set<String> NAMES = Set.of("name", "firstname", "lastname", "fullname", "username", "displayname",
            "search", "lastupdatedbyuser", "sendasuser");

    private PersonNames() {
    }

    static boolean matches(String name) {
        return NAMES.contains(name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT));
    }

    /** Returns the first letter of a name followed by the mask; the mask only if it does not start with a letter. */
    static String masked(String name) {
        if (name.contains(SecretNames.MASK)) {
            return name;
        }
        return !name.isEmpty() && Character.isLetter(name.codePointAt(0))
                ? Character.toString(name.codePointAt(0)) + SecretNames.MASK : SecretNames.MASK;
    }
}
