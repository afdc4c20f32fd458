package sigma.recipes.client.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A row of a list, as far as it can be read: missing or malformed fields are allowed.
 *
 * @param id        its id; empty text if the row has none
 * @param name      what identifies it: the address of a member, the grantee's id of a grant, or a name
 * @param otherName a member's first and last name; empty text for other rows
 * @param active    whether it is in use; false for a deactivated member
 * @param createdAt when it was created, if the row has it
 */
public record LenientRow(String id, String name, String otherName, boolean active, Optional<Instant> createdAt) {

    /** Returns the trace of a row. */
    public static LenientRow of(JsonNode row, String id, String name) {
        return new LenientRow(text(row, id), text(row, name), "", true, instant(row));
    }

    /** Returns the trace of a row whose name is outside of its fields. */
    public static LenientRow of(JsonNode row, String id, JsonNode name) {
        return new LenientRow(text(row, id), name.isTextual() ? name.textValue() : "", "", true, instant(row));
    }

    /** Returns the trace of a member. */
    public static LenientRow ofMember(JsonNode row) {
        boolean active = !row.path("isArchived").asBoolean() && !row.path("isInactive").asBoolean();
        return new LenientRow(text(row, "memberId"), text(row, "email"),
                (text(row, "firstName") + " " + text(row, "lastName")).strip(), active, instant(row));
    }

    /** Returns the trace of a grant. */
    public static LenientRow ofGrant(JsonNode row) {
        return of(row, "grantId", row.hasNonNull("memberId") ? "memberId" : "teamId");
    }

    /**
     * Returns the id, for a row that is removed.
     *
     * @throws IllegalStateException if the row has none
     */
    public String requireId() {
        if (id.isEmpty()) {
            throw new IllegalStateException("the API lists it without an id");
        }
        return id;
    }

    private static String text(JsonNode row, String field) {
        JsonNode value = row.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }

    private static Optional<Instant> instant(JsonNode row) {
        try {
            return Optional.of(Instant.parse(text(row, "createdAt")));
        } catch (DateTimeParseException noMoment) {
            return Optional.empty();
        }
    }
}
