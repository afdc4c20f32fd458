package sigma.recipes.sandbox.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Who changes something, and when.
 *
 * @param by the member's id
 * @param at the moment as the API writes it
 */
public record AuditStamp(String by, String at) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Returns the stamp of a member at a moment. */
    public static AuditStamp of(String by, Instant at) {
        return new AuditStamp(by, moment(at));
    }

    /** Returns a moment in UTC with milliseconds and a Z. */
    public static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    /** Marks fields as made by this stamp's member, now. */
    public ObjectNode made(ObjectNode fields) {
        return fields.put("createdBy", by).put("updatedBy", by).put("createdAt", at).put("updatedAt", at);
    }

    /** Marks fields as changed by this stamp's member, now. */
    public void changed(ObjectNode fields) {
        fields.put("updatedBy", by).put("updatedAt", at);
    }
}
