package sigma.recipes.steps.sentence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sigma.recipes.client.grant.Permission;

/**
 * Something that can be granted, as a sentence names it.
 *
 * @param kind what it is
 * @param name its name; empty if the sentence means one that does not exist
 */
public record GrantedThing(Kind kind, Optional<String> name) {

    /** What can be granted. */
    public enum Kind {
        /** A workspace. */
        WORKSPACE(Permission.VIEW, Permission.EXPLORE, Permission.ORGANIZE, Permission.EDIT),
        /** A connection. */
        CONNECTION(Permission.USE, Permission.ANNOTATE),
        /** A workbook. */
        WORKBOOK(Permission.VIEW, Permission.EXPLORE, Permission.EDIT);

        private final List<Permission> permissions;

        Kind(Permission... permissions) {
            this.permissions = List.of(permissions);
        }

        /** Returns the permissions that a grant can give. */
        public List<Permission> permissions() {
            return permissions;
        }

        /** Returns the kind that a sentence calls {@code noun}. */
        static Kind of(String noun) {
            return valueOf(noun.toUpperCase(Locale.ROOT));
        }

        /** Returns the word for one such thing. */
        public String noun() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return name.map(known -> "the " + kind.noun() + " " + known).orElse("a " + kind.noun() + " that does not exist");
    }
}
