package sigma.recipes.client.grant;

import java.util.Arrays;
import java.util.Locale;

/**
 * The permission of a grant: on a workspace {@link #VIEW} to {@link #EDIT} (createWorkspaceGrant), on a connection
 * {@link #USE} and {@link #ANNOTATE} (createConnectionGrant).
 */
public enum Permission {
    /** View the content of the workspace. */
    VIEW("view"),
    /** Also change filters and drill, without saving. */
    EXPLORE("explore"),
    /** Also add content to the workspace and organize it; Sigma's "Can contribute". */
    ORGANIZE("organize"),
    /** Also change and share everything; Sigma's "Can manage". */
    EDIT("edit"),
    /** Query the data of the connection. */
    USE("usage"),
    /** Also describe its tables and columns. */
    ANNOTATE("annotate");

    private final String word;

    Permission(String word) {
        this.word = word;
    }

    /** Returns the sentence word for a value of the API; a value that can't be granted is returned unchanged. */
    public static String spoken(String word) {
        return Arrays.stream(values()).filter(permission -> permission.word.equals(word)).findFirst()
                .map(permission -> permission.name().toLowerCase(Locale.ROOT)).orElse(word);
    }

    /** Returns its value in the API, in lower case. */
    public String word() {
        return word;
    }
}
