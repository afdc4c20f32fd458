package sigma.recipes.sandbox.rights;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The permissions, from least to most (the order of all but view, explore, organize and edit is assumed). Files have a name
 * for each; objects of a warehouse have other names for some, and the names of files in lists of files (assumed).
 */
public enum PermissionLevel {
    VIEW("usage"), APPLY(""), ANNOTATE("annotate"), EXPLORE(""), CREATE("writeback"), ORGANIZE("update"), EDIT("admin");

    private final String ofWarehouses;

    PermissionLevel(String ofWarehouses) {
        this.ofWarehouses = ofWarehouses;
    }

    /** Returns its name for files in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the permission with a name of files or warehouses; empty for other names. */
    public static Optional<PermissionLevel> of(String word) {
        return ofFile(word).or(() -> ofWarehouse(word));
    }

    /** Returns the permission with a name of workspaces, folders and documents; empty for other names. */
    public static Optional<PermissionLevel> ofFile(String word) {
        return Arrays.stream(values()).filter(permission -> permission.word().equals(word)).findFirst();
    }

    /** Returns the permission with a name of connections, schemas and tables; empty for other names. */
    public static Optional<PermissionLevel> ofWarehouse(String word) {
        return Arrays.stream(values()).filter(permission -> !word.isEmpty() && permission.ofWarehouses.equals(word))
                .findFirst();
    }
}
