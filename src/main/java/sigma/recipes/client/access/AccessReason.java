package sigma.recipes.client.access;

import java.util.Optional;

/**
 * Why a member can open a document.
 *
 * @param text       the reason in words, such as {@code owner}, {@code grant}, {@code team Finance} or
 *     {@code folder Closing, team Finance}
 * @param permission the permission, as in the API
 */
public record AccessReason(String text, String permission) {

    /** The member owns it. */
    static AccessReason owner(String permission) {
        return new AccessReason("owner", permission);
    }

    /** The member owns a folder above it. */
    static AccessReason ownerOf(String above, String permission) {
        return new AccessReason(above + ", owner", permission);
    }

    /** There is neither ownership nor a grant. */
    static AccessReason unknown(String permission) {
        return new AccessReason("unknown", permission);
    }

    /**
     * The member or a team has a grant.
     *
     * @param above the type and name of the folder with the grant; empty if the document itself has it
     * @param team  the name of the team with the grant; empty if the member has it
     */
    static AccessReason grant(Optional<String> above, Optional<String> team, String permission) {
        return new AccessReason(above.map(place -> place + ", ").orElse("") + team.map(name -> "team " + name).orElse("grant"), permission);
    }

    /** Returns whether the member owns the document. */
    public boolean isOwner() {
        return text.equals("owner");
    }
}
