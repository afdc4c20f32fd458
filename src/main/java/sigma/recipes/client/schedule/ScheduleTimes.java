package sigma.recipes.client.schedule;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * When a scheduled export is sent.
 *
 * @param cron     a cron expression of five fields, such as {@code 0 7 * * 1}
 * @param timezone its time zone, such as {@code Europe/Stockholm}
 */
public record ScheduleTimes(@JsonProperty("cronSpec") String cron, String timezone) {

    /** Describes the times. */
    @Override
    public String toString() {
        return cron + " in " + timezone;
    }
}
