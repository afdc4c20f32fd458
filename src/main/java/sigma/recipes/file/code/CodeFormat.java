package sigma.recipes.file.code;

import java.util.Locale;

/** The formats of files that hold one structured document. */
public enum CodeFormat {
    /** YAML; the usual one. */
    YAML,
    /** JSON. */
    JSON;

    /** Returns the extension of such files. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
