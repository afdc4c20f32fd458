package sigma.recipes.steps.sentence;

/**
 * The grantee of a grant as a sentence names it.
 *
 * @param kind what it is
 * @param name its name; {@code me} for the owner of the credentials
 */
public record GranteeName(Kind kind, String name) {

    /** What can get a grant. */
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
