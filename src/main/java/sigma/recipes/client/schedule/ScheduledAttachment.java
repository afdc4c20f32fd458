package sigma.recipes.client.schedule;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.client.workbook.WorkbookPart.Type;
import sigma.recipes.client.workbook.WorkbookPart;

/**
 * One file of a scheduled export, as v2_1_listWorkbookSchedules returns it.
 *
 * @param format the format of the file
 * @param source the part of the workbook in the file; the whole workbook if the API returns none (assumed)
 */
public record ScheduledAttachment(@JsonProperty("formatOptions") Format format, @JsonProperty("workbookExportSource") Source source) {

    /** Creates an instance from the fields of a response. */
    public ScheduledAttachment {
        source = source == null ? new Source("all", null, null, null) : source;
    }

    /**
     * The format of a file.
     *
     * @param type its name in the API; spreadsheets are {@code EXCEL} here
     */
    public record Format(String type) {
    }

    /**
     * The part of a workbook in a file. The API returns one id or several.
     *
     * @param type      {@code all}, {@code page} or {@code element}
     * @param elementId the id of an element; null if absent
     * @param pageId    the id of a page; null if absent
     * @param nodeIds   the ids of pages or elements; null if there are none
     */
    public record Source(String type, String elementId, String pageId, List<String> nodeIds) {

        /** Returns the parts of the workbook. */
        public Stream<WorkbookPart> parts() {
            return switch (type) {
                case "page" -> Stream.concat(Stream.ofNullable(pageId), nodes()).map(id -> new WorkbookPart(Type.PAGE, Optional.of(id)));
                case "element" -> Stream.concat(Stream.ofNullable(elementId), nodes())
                        .map(id -> new WorkbookPart(Type.ELEMENT, Optional.of(id)));
                default -> Stream.of(WorkbookPart.whole());
            };
        }

        private Stream<String> nodes() {
            return Stream.ofNullable(nodeIds).flatMap(List::stream);
        }

        /** Returns it in the form of requests, where the ids are a list named after their kind. */
        ObjectNode request() {
            ObjectNode source = JsonNodeFactory.instance.objectNode().put("type", type);
            if (type.equals("page") || type.equals("element")) {
                ArrayNode ids = source.putArray(type + "Ids");
                parts().flatMap(part -> part.id().stream()).forEach(ids::add);
            }
            return source;
        }
    }
}
