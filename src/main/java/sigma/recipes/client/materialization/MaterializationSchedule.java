package sigma.recipes.client.materialization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import sigma.recipes.client.workbook.ElementId;

/**
 * When an element is materialized (listMaterializationSchedules, listDataModelMaterializationSchedules).
 *
 * @param sheet       identifies the element when a materialization is started
 * @param elementId   the id of the element
 * @param elementName the name of the element
 * @param times       when it is materialized; empty if only on demand (assumed)
 * @param paused      whether the schedule is paused
 */
public record MaterializationSchedule(SheetId sheet, ElementId elementId, String elementName, Optional<Times> times,
                                      boolean paused) {

    /** Creates an instance from the fields of a response. */
    @JsonCreator
    public static MaterializationSchedule of(@JsonProperty("sheetId") SheetId sheet, @JsonProperty("elementId") ElementId elementId,
                                             @JsonProperty("elementName") String elementName, @JsonProperty("schedule") Times times,
                                             @JsonProperty("paused") boolean paused) {
        return new MaterializationSchedule(sheet, elementId, elementName == null ? "" : elementName, Optional.ofNullable(times), paused);
    }

    /**
     * The times of a schedule.
     *
     * @param cron     a cron expression of five fields; null if the API does not return it
     * @param timezone its time zone, such as {@code Europe/Stockholm}; null if the API does not return it
     */
    public record Times(@JsonProperty("cronSpec") String cron, @JsonProperty("timezone") String timezone) {
    }
}
