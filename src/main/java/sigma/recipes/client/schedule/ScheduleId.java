package sigma.recipes.client.schedule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import sigma.recipes.client.model.Ids;

/**
 * Names one scheduled export. The API calls it {@code scheduledNotificationId}.
 *
 * @param value the id as the API writes it, never blank
 */
public record ScheduleId(@JsonValue String value) {

    /**
     * Takes the id as the API writes it.
     *
     * @throws IllegalArgumentException where it is blank
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ScheduleId {
        Ids.demand(value, "scheduled export");
    }

    /** Returns the id alone, so that messages read well. */
    @Override
    public String toString() {
        return value;
    }
}
