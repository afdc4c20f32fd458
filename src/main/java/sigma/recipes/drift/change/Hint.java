package sigma.recipes.drift.change;

/**
 * What a removed part of an API may be called now, or where it may be; for an added part, what it may have been. It is a
 * guess that no verdict and no advice depends on.
 *
 * @param relation how the part is related to the other one
 * @param other    the name or the address of the other part
 * @param evidence why the two may be the same, in a few words
 */
public record Hint(Relation relation, String other, String evidence) {

    /** How a part is related to the one that it may be. */
    public enum Relation {
        /** It may have the other name now. */
        RENAMED_TO("renamed to"),
        /** It may have had the other name. */
        RENAMED_FROM("renamed from"),
        /** It may be at the other place now. */
        MOVED_TO("moved to"),
        /** It may have been at the other place. */
        MOVED_FROM("moved from");

        private final String words;

        Relation(String words) {
            this.words = words;
        }

        /** Returns the words for it in reports. */
        public String words() {
            return words;
        }
    }

    /** Returns it in a few words, such as {@code perhaps renamed to pageCount}. */
    public String text() {
        return "perhaps " + relation.words + " " + other;
    }
}
