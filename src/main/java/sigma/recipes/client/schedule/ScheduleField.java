package sigma.recipes.client.schedule;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A field of a change of a scheduled export (updateWorkbookSchedule), with its value in the row that listWorkbookSchedules
 * returns. Rows have other names and forms than changes, and lack the recipients; the row in a journal has them if they are
 * known.
 *
 * @param pointer its JSON pointer in the change, such as {@code /configV2/title}
 */
public record ScheduleField(String pointer) {

    /** The field with the recipients. */
    public static final String RECIPIENTS = "target";

    /** The fields that rows have, by their pointers in changes; the forms of some differ. */
    private static final Map<String, String> IN_ROWS = Map.of("/" + RECIPIENTS, "/" + RECIPIENTS, "/schedule/cronSpec", "/schedule/cronSpec", "/schedule/timezone",
            "/schedule/timezone", "/suspensionAction", "/isSuspended", "/configV2/title", "/configV2/title", "/configV2/messageBody",
            "/configV2/messageBody", "/configV2/exportName", "/configV2/notificationName", "/configV2/includeLink",
            "/configV2/includeLink", "/configV2/runAsRecipient", "/configV2/runAsRecipient", "/configV2/exportAttachments",
            "/configV2/notificationAttachments");
    private static final Set<String> NESTED = Set.of("schedule", "configV2");
    private static final Set<String> SENT_PARTS = Set.of("formatOptions", "workbookExportSource");
    private static final Set<String> SENT_OPTIONS = Set.of("type", "layout");
    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /** Returns the fields of a change. */
    public static List<ScheduleField> of(JsonNode change) {
        return change.propertyStream().flatMap(field -> NESTED.contains(field.getKey())
                ? field.getValue().propertyStream().map(nested -> "/" + field.getKey() + "/" + nested.getKey())
                : Stream.of("/" + field.getKey())).map(ScheduleField::new).toList();
    }

    /** Returns its name. */
    public String name() {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    /** Returns its value in a row, in the form of a change; empty if rows do not have it. */
    public Optional<JsonNode> in(JsonNode row) {
        return Optional.ofNullable(IN_ROWS.get(pointer)).map(row::at).filter(value -> !value.isMissingNode()).map(value -> switch (name()) {
            case "suspensionAction" -> TextNode.valueOf(value.asBoolean() ? "pause" : "resume");
            case "exportAttachments" -> attachments(value);
            default -> value;
        });
    }

    /** Returns the parts of its value in a row that no change can have, such as the scale of a PDF. */
    public List<String> missingFromChanges(JsonNode row) {
        List<String> parts = new ArrayList<>();
        if (name().equals("exportAttachments")) {
            row.at(IN_ROWS.get(pointer)).forEach(attachment -> {
                others(attachment, SENT_PARTS).forEach(parts::add);
                others(attachment.path("formatOptions"), SENT_OPTIONS).forEach(parts::add);
            });
        }
        return parts;
    }

    private static Stream<String> others(JsonNode object, Set<String> known) {
        return object.propertyStream().filter(field -> !known.contains(field.getKey()) && !field.getValue().isNull())
                .map(field -> field.getKey() + " " + field.getValue());
    }

    private static ArrayNode attachments(JsonNode rows) {
        ArrayNode attachments = JsonNodeFactory.instance.arrayNode();
        rows.forEach(row -> {
            ObjectNode attachment = attachments.addObject();
            ObjectNode options = attachment.putObject("formatOptions").setAll((ObjectNode) row.path("formatOptions").deepCopy());
            options.retain(SENT_OPTIONS);
            if (options.path("type").asText().equals(DeliveryFormat.XLSX.delivered())) {
                options.put("type", DeliveryFormat.XLSX.name());
            }
            attachment.set("workbookExportSource", JSON.convertValue(row, ScheduledAttachment.class).source().request());
        });
        return attachments;
    }

    /** Sets its value in a change. */
    public void put(ObjectNode change, JsonNode value) {
        String parent = pointer.substring(0, pointer.lastIndexOf('/'));
        (parent.isEmpty() ? change : change.withObject(parent)).set(name(), value);
    }
}
