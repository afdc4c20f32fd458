package sigma.recipes.steps.value;

/**
 * A setting of a scheduled export.
 *
 * @param kind  which setting
 * @param value its value; of the times, the cron expression
 * @param zone  the time zone of the times; empty for other settings
 */
public record ScheduleSetting(Kind kind, String value, String zone) {

    /** The settings of a scheduled export. */
    public enum Kind {
        /** When it is sent. */
        TIMES,
        /** The recipient. */
        RECIPIENT,
        /** The format of the attached file. */
        FORMAT,
        /** Its title. */
        TITLE
    }
}
