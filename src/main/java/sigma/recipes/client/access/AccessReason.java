package sigma.recipes.client.access;

import java.util.Optional;

/**
 * Why a member can open a document.
 *
 * @param text       in words: {@code owner}, {@code grant}, {@code team Finance}, {@code folder Closing, team Finance} and so on
 * @param permission the API's word for what this reason allows
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

    /** Neither ownership nor a grant explains it. */
    static AccessReason unknown(String permission) {
        return new AccessReason("unknown", permission);
    }

    /**
     * A grant explains it.
     *
     * @param above the type and the name of the folder that was granted; empty if the document itself was
     * @param team  the name of the team that was granted it; empty if the member was
     */
    static AccessReason grant(Optional<String> above, Optional<String> team, String permission) {
        return new AccessReason(above.map(place -> place + ", ").orElse("") + team.map(name -> "team " + name).orElse("grant"), permission);
    }

    /** Returns whether the member owns the document. */
    public boolean isOwner() {
        return text.equals("owner");
    }
}
