package sigma.recipes.sandbox.schedules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.sandbox.json.Json;

/**
 * Converts the content of a scheduled export from requests to responses, which have other names for the same fields and
 * formats.
 */
final class ScheduleForm {

    /** The names in requests that differ from those in responses. */
    private static final Map<String, String> RENAMED = Map.of("exportName", "notificationName");
    private static final List<String> KEPT = List.of("title", "messageBody", "includeLink", "runAsRecipient", "workbookVariant",
            "formatting", "rowLimit");

    private ScheduleForm() {
    }

    /** Returns {@code configV2} of a response for that of a request, with the sent fields only. */
    static ObjectNode shown(JsonNode sent) {
        ObjectNode shown = Json.object();
        KEPT.stream().filter(sent::has).forEach(field -> shown.set(field, sent.get(field)));
        RENAMED.forEach((from, to) -> Optional.ofNullable(sent.get(from)).ifPresent(value -> shown.set(to, value)));
        if (sent.has("exportAttachments")) {
            ArrayNode attachments = shown.putArray("notificationAttachments");
            sent.path("exportAttachments").forEach(attachment -> attachments.add(attachment(attachment)));
        }
        if (sent.has("attachmentSettings")) {
            ObjectNode settings = shown.putObject("attachmentSettings");
            JsonNode asked = sent.path("attachmentSettings");
            Optional.ofNullable(asked.get("mergeAttachments")).ifPresent(value -> settings.set("mergePdfAttachments", value));
            Optional.ofNullable(asked.get("zipAttachments")).ifPresent(value -> settings.set("zipAttachments", value));
        }
        if (sent.has("conditionOptions")) {
            shown.set("conditionOptions", condition(sent.path("conditionOptions")));
        }
        return shown;
    }

    /** Returns {@code configV2} of a response for the deprecated {@code config} of a request. */
    static ObjectNode shownOfDeprecated(JsonNode sent) {
        ObjectNode shown = shown(sent);
        ObjectNode attachment = shown.putArray("notificationAttachments").addObject();
        attachment.set("formatOptions", format(sent.path("formatOptions")));
        Optional.ofNullable(sent.get("chartId")).ifPresent(value -> attachment.set("chartId", value));
        return shown;
    }

    private static ObjectNode attachment(JsonNode sent) {
        ObjectNode shown = Json.object();
        shown.set("formatOptions", format(sent.path("formatOptions")));
        JsonNode from = sent.path("workbookExportSource");
        ObjectNode source = shown.putObject("workbookExportSource").put("type", from.path("type").asText());
        List.of("elementIds", "pageIds").stream().filter(from::has).forEach(field -> source.set("nodeIds", from.get(field)));
        return shown;
    }

    /** Spreadsheets are XLSX in requests, and EXCEL in responses. */
    private static ObjectNode format(JsonNode sent) {
        ObjectNode shown = sent.deepCopy();
        return sent.path("type").asText().equals("XLSX") ? shown.put("type", "EXCEL") : shown;
    }

    private static ObjectNode condition(JsonNode sent) {
        ObjectNode shown = Json.object().put("type", sent.path("type").asText());
        if (sent.has("condition")) {
            ObjectNode condition = sent.path("condition").deepCopy();
            condition.set("sheetId", condition.remove("elementId"));
            if (condition.path("type").asText().equals("column")) {
                condition.put("type", "sheetColumn").remove("value");
            }
            shown.putArray("conditions").add(condition);
        }
        return shown;
    }
}
