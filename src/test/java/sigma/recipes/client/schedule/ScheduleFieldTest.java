package sigma.recipes.client.schedule;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScheduleFieldTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final ScheduleField FILES = new ScheduleField("/configV2/exportAttachments");

    @Test
    void fields_of_a_change_include_nested_times_and_content() throws Exception {
        JsonNode change = JSON.readTree("""
                {"target": [], "schedule": {"cronSpec": "0 7 * * 1"}, "configV2": {"title": "A", "includeLink": true}, "suspensionAction": "pause"}""");

        assertThat(ScheduleField.of(change).stream().map(ScheduleField::pointer).toList(),
                contains("/target", "/schedule/cronSpec", "/configV2/title", "/configV2/includeLink", "/suspensionAction"));
    }

    @Test
    void row_is_converted_to_the_format_of_a_change() throws Exception {
        JsonNode row = row("""
                {"formatOptions": {"type": "EXCEL"}, "workbookExportSource": {"type": "element", "nodeIds": ["a", "b"]}},
                {"formatOptions": {"type": "PDF", "layout": "landscape"}, "workbookExportSource": {"type": "page", "pageId": "c"}},
                {"formatOptions": {"type": "CSV"}}""");
        ObjectNode change = JSON.createObjectNode();

        for (String pointer : List.of("/schedule/timezone", "/suspensionAction", "/configV2/exportName", "/configV2/exportAttachments")) {
            ScheduleField field = new ScheduleField(pointer);
            field.put(change, field.in(row).orElseThrow());
        }

        assertThat(change, equalTo(JSON.readTree("""
                {"schedule": {"timezone": "Etc/UTC"}, "suspensionAction": "pause", "configV2": {"exportName": "numbers", "exportAttachments": [
                 {"formatOptions": {"type": "XLSX"}, "workbookExportSource": {"type": "element", "elementIds": ["a", "b"]}},
                 {"formatOptions": {"type": "PDF", "layout": "landscape"}, "workbookExportSource": {"type": "page", "pageIds": ["c"]}},
                 {"formatOptions": {"type": "CSV"}, "workbookExportSource": {"type": "all"}}]}}""")));
        assertThat(FILES.missingFromChanges(row), empty());
    }

    @Test
    void fields_that_a_change_cannot_set_are_named() throws Exception {
        JsonNode row = row("""
                {"formatOptions": {"type": "PDF", "scaleFactor": 0.8}, "workbookExportSource": {"type": "all"}},
                {"formatOptions": {"type": "PNG", "pixelWidth": 800, "pixelHeight": null}, "chartId": "d"}""");

        assertThat(FILES.missingFromChanges(row), contains("scaleFactor 0.8", "chartId \"d\"", "pixelWidth 800"));
        assertThat(new ScheduleField("/target").in(row), equalTo(Optional.empty()));
        assertThat(new ScheduleField("/configV2/conditionOptions").in(row), equalTo(Optional.empty()));
        assertThat("a field that the export does not have", new ScheduleField("/configV2/includeLink").in(row), equalTo(Optional.empty()));
    }

    private static JsonNode row(String files) throws JsonProcessingException {
        return JSON.readTree("""
                {"isSuspended": true, "schedule": {"cronSpec": "0 7 * * 1", "timezone": "Etc/UTC"},
                 "configV2": {"title": "A", "messageBody": "", "notificationName": "numbers", "notificationAttachments": [%s]}}""".formatted(files));
    }
}
