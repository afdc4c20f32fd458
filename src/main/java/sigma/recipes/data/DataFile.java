package sigma.recipes.data;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import sigma.recipes.problem.Problem;

/**
 * A YAML file as its author wrote it, read by its schema into records. What a schema can't say, such as whether a name
 * exists elsewhere, the reader of the file checks and reports with {@link #problem}.
 *
 * @param <T> the record that holds the content
 */
public final class DataFile<T> {

    private static final YAMLMapper YAML = YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

    private final String place;
    private final String text;
    private final T content;
    private final List<Located> problems = new ArrayList<>();

    private DataFile(String place, String text, T content) {
        this.place = place;
        this.text = text;
        this.content = content;
    }

    /**
     * Reads a file.
     *
     * @param place  the file as people write it, such as {@code features/inputs.yaml}
     * @param text   its text; an empty one holds no names
     * @param format its format
     * @param type   the record that holds the content; each name in the schema is one of its components
     * @throws DataException with every problem, if the text is not YAML or breaks the schema
     */
    public static <T> DataFile<T> read(String place, String text, DataFormat format, Class<T> type) {
        JsonNode root = tree(place, text);
        JsonNode schema = format.schema();
        DataFile<Void> checked = new DataFile<>(place, text, null);
        SchemaProblems problems = new SchemaProblems(schema);
        format.check(root, schema).forEach(error -> checked.problem(SchemaProblems.path(error), problems.problem(error)));
        checked.requireNoProblem();
        try {
            return new DataFile<>(place, text, YAML.treeToValue(root, type));
        } catch (JsonProcessingException different) {
            throw new IllegalStateException("The schema " + format.name() + " and " + type + " differ", different);
        }
    }

    private static JsonNode tree(String place, String text) {
        try {
            JsonNode root = YAML.readTree(text);
            return root == null || root.isMissingNode() || root.isNull() ? YAML.createObjectNode() : root;
        } catch (JsonProcessingException broken) {
            String said = broken.getOriginalMessage().lines().findFirst().orElse("");
            int line = broken.getLocation() == null ? 0 : Math.max(0, broken.getLocation().getLineNr());
            throw new DataException(place, List.of(Problem.of("It is not valid YAML.").actual(said)
                    .at(line == 0 ? place : place + ":" + line)));
        }
    }

    /** Returns the content. */
    public T content() {
        return content;
    }

    /** Returns the place of a value, in the form that editors open on a click: {@code features/inputs.yaml:7}. */
    public String at(DataPath path) {
        return place + ":" + Lines.of(text).of(path);
    }

    /** Notes a problem at a value. */
    public void problem(DataPath path, Problem problem) {
        problems.add(new Located(Lines.of(text).of(path), problem));
    }

    /** Notes that the value at {@code path} is not one of {@code known}; {@code expected} describes these. */
    public void unknown(DataPath path, String value, List<String> known, String expected) {
        problem(path, SchemaProblems.unknown(path.toString(), value, known).expected(expected));
    }

    /**
     * Does nothing if no problem was noted.
     *
     * @throws DataException with all problems in the order of their lines, if there are any
     */
    public void requireNoProblem() {
        if (!problems.isEmpty()) {
            throw new DataException(place, problems.stream().sorted(Comparator.comparingInt(Located::line))
                    .map(found -> found.problem().at(place + ":" + found.line())).toList());
        }
    }

    private record Located(int line, Problem problem) {
    }
}
