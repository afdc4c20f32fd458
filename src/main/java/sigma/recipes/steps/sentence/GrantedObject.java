package sigma.recipes.steps.sentence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sigma.recipes.client.grant.Permission;

/**
 * An object of a grant in a sentence.
 *
 * @param kind       its kind
 * @param name       its name, or its path in a connection; empty for one that does not exist
 * @param connection the name of the connection of a path; empty for other kinds
 */
public record GrantedObject(Kind kind, Optional<String> name, Optional<String> connection) {

    /** The kinds of objects of grants. */
    public enum Kind {
        /** A workspace. */
        WORKSPACE(Permission.VIEW, Permission.EXPLORE, Permission.ORGANIZE, Permission.EDIT),
        /** A connection. */
        CONNECTION(Permission.USE, Permission.ANNOTATE),
        /** A database, schema or table of a connection. */
        PATH(Permission.USE, Permission.ANNOTATE),
        /** A workbook. */
        WORKBOOK(Permission.VIEW, Permission.EXPLORE, Permission.EDIT),
        /** A folder. */
        FOLDER(Permission.VIEW, Permission.EXPLORE, Permission.ORGANIZE, Permission.EDIT);

        private final List<Permission> permissions;

        Kind(Permission... permissions) {
            this.permissions = List.of(permissions);
        }

        /** Returns the permissions that can be granted. */
        public List<Permission> permissions() {
            return permissions;
        }

        /** Returns the kind with the noun {@code noun}. */
        static Kind of(String noun) {
            return valueOf(noun.toUpperCase(Locale.ROOT));
        }

        /** Returns the noun for such an object. */
        public String noun() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return name.map(known -> "the " + kind.noun() + " " + known + connection.map(whole -> " of the connection " + whole).orElse("")).orElse("a " + kind.noun() + " that does not exist");
    }
}
