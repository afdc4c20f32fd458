package sigma.recipes.file.code;

import java.util.Locale;

/** The formats of files with one structured document. */
public enum CodeFormat {
    /** YAML, the default. */
    YAML,
    /** JSON. */
    JSON;

    /** Returns the extension of such files. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
