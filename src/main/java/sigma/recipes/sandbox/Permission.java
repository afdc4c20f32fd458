package sigma.recipes.sandbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do with a workspace or a document, from least to most. */
enum Permission {
    VIEW, EXPLORE, ORGANIZE, EDIT;

    /** Returns the word of the API. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the permission with this word; nothing for words of other kinds, such as {@code usage}. */
    static Optional<Permission> of(String word) {
        return Arrays.stream(values()).filter(permission -> permission.word().equals(word)).findFirst();
    }
}
