package sigma.recipes.steps.sentence;

/**
 * The grantee of a grant in a sentence.
 *
 * @param kind its kind
 * @param name its name; {@code me} for the owner of the credentials
 */
public record GranteeName(Kind kind, String name) {

    /** The kinds of grantees. */
    public enum Kind {
        /** The owner of the credentials. */
        ME,
        /** A member. */
        MEMBER,
        /** A team. */
        TEAM
    }

    /** Returns the grantee as the subject of a message. */
    public String subject() {
        return switch (kind) {
            case ME -> "The owner of the credentials";
            case MEMBER -> name;
            case TEAM -> "The team " + name;
        };
    }
}
