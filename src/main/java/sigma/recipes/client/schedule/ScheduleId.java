package sigma.recipes.client.schedule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import sigma.recipes.client.model.IdRules;

/**
 * Identifies a scheduled export; {@code scheduledNotificationId} in the API.
 *
 * @param value the id as the API writes it, never blank
 */
public record ScheduleId(@JsonValue String value) {

    /**
     * Creates an id as the API writes it.
     *
     * @throws IllegalArgumentException if it is blank
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ScheduleId {
        IdRules.requireValid(value, "scheduled export");
    }

    /** Returns the bare id, for messages. */
    @Override
    public String toString() {
        return value;
    }
}
