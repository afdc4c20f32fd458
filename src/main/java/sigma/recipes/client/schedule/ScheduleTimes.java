package sigma.recipes.client.schedule;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * When a scheduled export leaves.
 *
 * @param cron     a cron expression of five fields, such as {@code 0 7 * * 1}
 * @param timezone the zone in which it counts, such as {@code Europe/Stockholm}
 */
public record ScheduleTimes(@JsonProperty("cronSpec") String cron, String timezone) {

    /** Returns the times for people. */
    @Override
    public String toString() {
        return cron + " in " + timezone;
    }
}
