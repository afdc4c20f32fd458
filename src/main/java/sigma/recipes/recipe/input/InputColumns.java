package sigma.recipes.recipe.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sigma.recipes.recipe.error.BrokenRecipe;
import sigma.recipes.recipe.feature.DataFile;
import sigma.recipes.recipe.feature.FeatureFolder;

/** What {@code features/inputs.yaml} says of the columns that recipes may have. */
public final class InputColumns {

    /** The name of the file. */
    public static final String FILE = "inputs.yaml";

    private final Map<String, InputColumn> columns = new LinkedHashMap<>();

    private InputColumns() {
    }

    /**
     * Reads the file.
     *
     * @throws BrokenRecipe with all that is wrong in it
     */
    public static InputColumns read(FeatureFolder folder) {
        DataFile file = DataFile.read(folder, FILE);
        InputColumns columns = new InputColumns();
        for (Map.Entry<String, JsonNode> entry : file.root().properties()) {
            column(file, entry).ifPresent(column -> columns.columns.put(column.name(), column));
        }
        file.complain();
        return columns;
    }

    /** Returns the column with a heading. */
    public Optional<InputColumn> named(String heading) {
        return Optional.ofNullable(columns.get(heading));
    }

    /** Returns the headings of all columns. */
    public Set<String> names() {
        return columns.keySet();
    }

    private static Optional<InputColumn> column(DataFile file, Map.Entry<String, JsonNode> entry) {
        JsonNode node = entry.getValue();
        file.allow(entry, List.of("kind", "names", "help", "anywhere"));
        Optional<InputKind> kind = InputKind.labelled(node.path("kind").asText());
        if (kind.isEmpty()) {
            file.problem(entry.getKey() + ": the kind \"" + node.path("kind").asText() + "\" is unknown; expected one of "
                    + String.join(", ", InputKind.labels()));
        }
        if (node.path("help").asText().isBlank()) {
            file.problem(entry.getKey() + ": help is missing; write one line that says what to give");
        }
        List<String> names = node.has("names") ? file.texts(node.path("names"), entry.getKey() + ", names") : List.of();
        return kind.map(known -> new InputColumn(entry.getKey(), known, names, node.path("help").asText(),
                node.path("anywhere").asBoolean()));
    }
}
