package sigma.recipes.sandbox.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import sigma.recipes.sandbox.content.Content;
import sigma.recipes.sandbox.content.DocumentElement;
import sigma.recipes.sandbox.content.ElementKind;
import sigma.recipes.sandbox.content.Formula;

/**
 * Filters the rows of elements by values of controls. A control filters the elements that it targets, and those that take
 * the column from one of these. A parameter without a control is ignored (assumed).
 *
 * @param content    the workbook
 * @param parameters values by control id
 * @param now        the time to which relative dates refer
 */
record ParameterFilters(Content content, JsonNode parameters, Instant now) {

    /**
     * Requires that each value matches the kind of its control.
     *
     * @throws sigma.recipes.sandbox.call.Rejection (400, assumed) if one does not
     */
    void requireValid() {
        content.controls().forEach(control -> value(control).ifPresent(text -> condition(control, text)));
    }

    /** Returns the filter of an element's rows. */
    Predicate<JsonNode> of(DocumentElement element) {
        Predicate<JsonNode> wanted = row -> true;
        for (DocumentElement control : content.controls()) {
            Optional<String> value = value(control);
            Optional<Integer> column = value.flatMap(text -> column(control, element));
            if (column.isPresent()) {
                Predicate<JsonNode> condition = condition(control, value.get());
                int index = column.get();
                wanted = wanted.and(row -> condition.test(row.path(index)));
            }
        }
        return wanted;
    }

    private Optional<String> value(DocumentElement control) {
        return Optional.of(parameters.path(control.fields().path("controlId").asText())).filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
    }

    private Predicate<JsonNode> condition(DocumentElement control, String text) {
        return new ControlValue(control.fields().path("controlId").asText(), control.fields().path("valueType").asText("text"), now)
                .condition(text);
    }

    /** Returns the position of the column of an element that a control filters. */
    private Optional<Integer> column(DocumentElement control, DocumentElement element) {
        return column(control, element, content.elements().size());
    }

    /** The search ends at elements that take their rows from each other in a cycle. */
    private Optional<Integer> column(DocumentElement control, DocumentElement element, int deepest) {
        List<JsonNode> columns = element.columns();
        for (JsonNode target : control.fields().path("targets")) {
            if (target.path("elementId").asText().equals(element.id())) {
                return position(columns, column -> column.path("id").asText().equals(target.path("columnId").asText()));
            }
        }
        if (deepest == 0 || element.kind() == ElementKind.CONTROL || !element.source().path("kind").asText().equals("element")) {
            return Optional.empty();
        }
        return content.element(element.source().path("elementId").asText())
                .flatMap(source -> column(control, source, deepest - 1).map(index -> DocumentElement.columnName(source.columns().get(index))))
                .flatMap(name -> position(columns, column -> Formula.of(column.path("formula").asText()).reference()
                        .filter(reference -> reference.column().equals(name)).isPresent()));
    }

    private static Optional<Integer> position(List<JsonNode> columns, Predicate<JsonNode> wanted) {
        return IntStream.range(0, columns.size()).filter(index -> wanted.test(columns.get(index))).boxed().findFirst();
    }
}
