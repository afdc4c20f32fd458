package sigma.recipes.client.version;

import java.util.Locale;
import java.util.Optional;

/**
 * What of a workbook is embedded.
 *
 * @param type what it is
 * @param id   the id of the page or element; empty for the whole workbook
 */
public record EmbeddedPart(Type type, Optional<String> id) {

    /** What can be embedded. */
    public enum Type {
        /** The whole workbook. */
        WORKBOOK,
        /** One page. */
        PAGE,
        /** One element. */
        ELEMENT;

        /** Returns the API's word for it, in small letters. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns the whole workbook. */
    public static EmbeddedPart whole() {
        return new EmbeddedPart(Type.WORKBOOK, Optional.empty());
    }
}
