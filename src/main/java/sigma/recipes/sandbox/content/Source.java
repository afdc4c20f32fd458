package sigma.recipes.sandbox.content;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;
import sigma.recipes.sandbox.json.Json;

/**
 * The source of an element's rows.
 *
 * @param type    its type in lineage: element, table, dataset, data-model or customSQL
 * @param nodeId  its id in lineage
 * @param alias   its name in formulas
 * @param facts   further fields in lists of lineage and sources
 * @param columns finds the type of one of its columns; empty if it has no such column
 * @param problem why it cannot be used, or nothing
 */
public record Source(String type, String nodeId, String alias, ObjectNode facts, Function<String, Optional<String>> columns,
              Optional<String> problem) {

    public static final String ELEMENT = "element";
    public static final String TABLE = "table";
    public static final String DATASET = "dataset";
    public static final String DATA_MODEL = "data-model";
    public static final String CUSTOM_SQL = "customSQL";

    /** The type of columns known only to the data platform (assumed). */
    private static final String UNKNOWN_TYPE = "text";

    /** Returns a source. */
    public static Source of(String type, String nodeId, String alias, ObjectNode facts, Function<String, Optional<String>> columns) {
        return new Source(type, nodeId, alias, facts, columns, Optional.empty());
    }

    /** Returns a source with columns known only to the data platform: every name is accepted. */
    public static Source open(String type, String nodeId, String alias, ObjectNode facts) {
        return of(type, nodeId, alias, facts, column -> Optional.of(UNKNOWN_TYPE));
    }

    /** Returns a missing source. */
    public static Source missing(String type, String problem) {
        return new Source(type, "", "", Json.object(), column -> Optional.empty(), Optional.of(problem));
    }

    /** Returns whether it is an element of the same document. */
    public boolean isElement() {
        return type.equals(ELEMENT);
    }
}
