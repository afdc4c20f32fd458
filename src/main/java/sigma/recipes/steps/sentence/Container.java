package sigma.recipes.steps.sentence;

/**
 * A container of files that a sentence names.
 *
 * @param kind what it is
 * @param name the name of the folder or workspace; of My Documents, the name of the member
 */
public record Container(Kind kind, String name) {

    /** The kinds of containers. */
    public enum Kind {
        /** A folder. */
        FOLDER("the folder "),
        /** A workspace. */
        WORKSPACE("the workspace "),
        /** The My Documents of a member. */
        MY_DOCUMENTS("My Documents of "),
        /** A folder that does not exist. */
        NOWHERE("a folder that does not exist");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Returns the words in front of the name. */
        public String words() {
            return words;
        }
    }

    /** Returns the container as a reader knows it, such as {@code the folder Planning}. */
    @Override
    public String toString() {
        return kind.words() + name;
    }
}
