package sigma.recipes.sandbox.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The author and the time of a change.
 *
 * @param by the member's id
 * @param at the time as in the API
 */
public record AuditStamp(String by, String at) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Returns the stamp of a member at a time. */
    public static AuditStamp of(String by, Instant at) {
        return new AuditStamp(by, moment(at));
    }

    /** Formats a time in UTC with milliseconds and a Z. */
    public static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    /** Marks fields as created by this stamp. */
    public ObjectNode made(ObjectNode fields) {
        return fields.put("createdBy", by).put("updatedBy", by).put("createdAt", at).put("updatedAt", at);
    }

    /** Marks fields as changed by this stamp. */
    public void changed(ObjectNode fields) {
        fields.put("updatedBy", by).put("updatedAt", at);
    }
}
