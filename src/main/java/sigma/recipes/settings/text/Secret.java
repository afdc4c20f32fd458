package sigma.recipes.settings.text;

import java.util.Objects;

/** A secret text: only {@link #reveal()} returns it, everything else shows {@code ****}. */
public final class Secret {

    /** The text shown instead of a secret, regardless of its length. */
    public static final String MASK = "****";

    private final String text;

    /** Wraps {@code text}. */
    public Secret(String text) {
        this.text = Objects.requireNonNull(text, "text");
    }

    /** Returns the text itself, for sending. */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns the mask, never the text. */
    @Override
    public String toString() {
        return MASK;
    }
}
