package sigma.recipes.sandbox.rights;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The permissions, from least to most (the order of all but view, explore, organize and edit is assumed). Files
 * have a word for each; what belongs to a warehouse has words of its own for some, and its row in a list of files shows
 * the file's word (assumed).
 */
public enum PermissionLevel {
    VIEW("usage"), APPLY(""), ANNOTATE("annotate"), EXPLORE(""), CREATE("writeback"), ORGANIZE("update"), EDIT("admin");

    private final String ofWarehouses;

    PermissionLevel(String ofWarehouses) {
        this.ofWarehouses = ofWarehouses;
    }

    /** Returns the word of the API for files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the permission that a file's or a warehouse's word means; nothing for other words. */
    public static Optional<PermissionLevel> of(String word) {
        return ofFile(word).or(() -> ofWarehouse(word));
    }

    /** Returns the permission that a word means on workspaces, folders and documents; nothing for words of others. */
    public static Optional<PermissionLevel> ofFile(String word) {
        return Arrays.stream(values()).filter(permission -> permission.word().equals(word)).findFirst();
    }

    /** Returns the permission that a word means on connections, schemas and tables; nothing for words of others. */
    public static Optional<PermissionLevel> ofWarehouse(String word) {
        return Arrays.stream(values()).filter(permission -> !word.isEmpty() && permission.ofWarehouses.equals(word))
                .findFirst();
    }
}
