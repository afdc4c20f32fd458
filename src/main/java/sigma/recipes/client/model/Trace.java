package sigma.recipes.client.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What a list says of one thing, as far as it says anything: a row that lacks fields, or has them in another form, is a
 * trace too.
 *
 * @param id        its id; empty text where the row has none
 * @param name      what it is recognized by: a member's address, the id of a grant's grantee, the name of anything else
 * @param otherName a member's first and last name; empty text for anything else
 * @param active    whether it is in use: no for a deactivated member
 * @param createdAt when it was created, if the row says so
 */
public record Trace(String id, String name, String otherName, boolean active, Optional<Instant> createdAt) {

    /** Returns the trace of a row, read without demands. */
    public static Trace of(JsonNode row, String id, String name) {
        return new Trace(text(row, id), text(row, name), "", true, instant(row));
    }

    /** Returns the trace of a row whose name is not among its own fields. */
    public static Trace of(JsonNode row, String id, JsonNode name) {
        return new Trace(text(row, id), name.isTextual() ? name.textValue() : "", "", true, instant(row));
    }

    /** Returns the trace of a member. */
    public static Trace ofMember(JsonNode row) {
        boolean active = !row.path("isArchived").asBoolean() && !row.path("isInactive").asBoolean();
        return new Trace(text(row, "memberId"), text(row, "email"),
                (text(row, "firstName") + " " + text(row, "lastName")).strip(), active, instant(row));
    }

    /** Returns the trace of a grant. */
    public static Trace ofGrant(JsonNode row) {
        return of(row, "grantId", row.hasNonNull("memberId") ? "memberId" : "teamId");
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
