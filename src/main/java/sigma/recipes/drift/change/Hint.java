package sigma.recipes.drift.change;

import java.util.Locale;

/**
 * The probable new name or place of a removed part, or the probable origin of an added part. It is a hint and affects
 * neither verdict nor advice.
 *
 * @param relation how the part is related to the other one
 * @param other    the name or the address of the other part
 * @param evidence why the two may be the same, in brief
 */
public record Hint(Relation relation, String other, String evidence) {

    /** The relation of a part to its probable counterpart. */
    public enum Relation {
        /** It was probably renamed to the other name. */
        RENAMED_TO,
        /** It was probably renamed from the other name. */
        RENAMED_FROM,
        /** It was probably moved to the other place. */
        MOVED_TO,
        /** It was probably moved from the other place. */
        MOVED_FROM;

        /** Returns its name in reports. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Returns it in brief, such as {@code perhaps renamed to pageCount}. */
    public String text() {
        return "perhaps " + relation.words() + " " + other;
    }
}
