package sigma.recipes.client.workbook;

import java.util.Locale;
import java.util.Optional;

/**
 * The part of a workbook that is embedded, sent or scheduled.
 *
 * @param type its type
 * @param id   the id of the page or element; empty for the whole workbook
 */
public record WorkbookPart(Type type, Optional<String> id) {

    /** The types of parts. */
    public enum Type {
        /** The whole workbook. */
        WORKBOOK,
        /** One page. */
        PAGE,
        /** One element. */
        ELEMENT;

        /** Returns its value in the API, in lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Describes the part. */
    public String shown() {
        return id.map(one -> type.word() + " " + one).orElse("the whole workbook");
    }

    /** Returns the whole workbook. */
    public static WorkbookPart whole() {
        return new WorkbookPart(Type.WORKBOOK, Optional.empty());
    }
}
