package sigma.recipes.steps.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sigma.recipes.client.document.DataModelId;
import sigma.recipes.client.document.DocumentKind;
import sigma.recipes.client.document.SigmaDocument;
import sigma.recipes.client.workbook.WorkbookId;

/** The outputs of the scenario, in the order of publication. */
public final class Outputs {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Output<?>, Object> values = new LinkedHashMap<>();
    private final Map<String, List<String>> tables = new HashMap<>();
    private final Runnable published;

    /**
     * Creates outputs.
     *
     * @param published runs each time an output is published
     */
    public Outputs(Runnable published) {
        this.published = published;
    }

    /** Publishes {@code value}; a later value of the same output replaces it. */
    public <T> void publish(Output<T> output, T value) {
        values.put(output, output.written().apply(value));
        published.run();
    }

    /**
     * Publishes rows; later rows of the same output replace them.
     *
     * @param columns the columns, which a table has even without rows
     * @throws IllegalArgumentException if a row has other columns
     */
    public void publishTable(Output<List<Map<String, String>>> output, List<String> columns, List<Map<String, String>> rows) {
        rows.stream().map(row -> List.copyOf(row.keySet())).filter(keys -> !keys.equals(columns)).findFirst().ifPresent(keys -> {
            throw new IllegalArgumentException("A row of " + output.name() + " has the columns " + keys + ", and the table " + columns);
        });
        tables.put(output.name(), List.copyOf(columns));
        publish(output, List.copyOf(rows));
    }

    /** Returns the columns of the tables, by the names of the outputs. */
    public Map<String, List<String>> columns() {
        return Map.copyOf(tables);
    }

    /** Publishes the id of a workbook or data model, under the name of its type. */
    public void publish(SigmaDocument document) {
        if (document.kind() == DocumentKind.WORKBOOK) {
            publish(Output.WORKBOOK, new WorkbookId(document.id()));
        } else {
            publish(Output.DATA_MODEL, new DataModelId(document.id()));
        }
    }

    /** Returns whether there are no outputs. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Returns the names of the outputs, in order. */
    public List<String> names() {
        return values.keySet().stream().map(Output::name).toList();
    }

    /** Returns the outputs as a JSON object, without the secret ones: names to texts, or to lists of rows. */
    public String json() {
        ObjectNode object = JSON.createObjectNode();
        values.forEach((output, value) -> {
            if (!output.secret()) {
                object.set(output.name(), JSON.valueToTree(value));
            }
        });
        try {
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Outputs are plain values", impossible);
        }
    }

    /** Returns the secret outputs, which never enter a report: names to texts. */
    public Map<String, String> secrets() {
        Map<String, String> secrets = new LinkedHashMap<>();
        values.forEach((output, value) -> {
            if (output.secret()) {
                secrets.put(output.name(), value.toString());
            }
        });
        return secrets;
    }
}
