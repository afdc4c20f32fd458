package sigma.recipes.data;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import sigma.recipes.problem.Problem;
import sigma.recipes.text.NearestNames;

/**
 * A YAML file that is read into records. Loading the schema and its validator takes 100 ms, so it happens only if the file
 * can't be read into the records, or in {@link #requireValid}. Rules that a schema can't express, such as whether a name
 * exists elsewhere, are checked by the reader, which reports violations with {@link #problem}.
 *
 * @param <T> the record of the content
 */
public final class DataFile<T> {

    private static final YAMLMapper YAML = YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

    private static final Comparator<Located> ORDER =
            Comparator.comparingInt(Located::line).thenComparing(found -> found.problem().what());

    private final String place;
    private final String text;
    private final DataFormat format;
    private final JsonNode root;
    private final List<Located> problems = new ArrayList<>();
    private T content;

    private DataFile(String place, String text, DataFormat format) {
        this.place = place;
        this.text = text;
        this.format = format;
        this.root = tree(place, text);
    }

    /**
     * Reads a file.
     *
     * @param place  the file as shown to users, such as {@code features/inputs.yaml}
     * @param text   its text; an empty one has no names
     * @param format its format
     * @param type   the record of the content; its components have the names in the schema
     * @throws DataException with every problem, if the text is not YAML or can't be read into the record
     */
    public static <T> DataFile<T> read(String place, String text, DataFormat format, Class<T> type) {
        DataFile<T> file = new DataFile<>(place, text, format);
        try {
            file.content = YAML.treeToValue(file.root, type);
        } catch (JsonProcessingException unreadable) {
            file.requireValid();
            throw new IllegalStateException("The schema " + format.name() + " and " + type + " differ", unreadable);
        }
        return file;
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

    /** Returns the place of a value, in the form that editors link: {@code features/inputs.yaml:7}. */
    public String at(DataPath path) {
        return place + ":" + LineFinder.of(text).of(path);
    }

    /** Records a problem at a value. */
    public void problem(DataPath path, Problem problem) {
        problems.add(new Located(LineFinder.of(text).of(path), problem));
    }

    /** Records that the value at {@code path} is not one of {@code known}, which the problem lists. */
    public void unknown(DataPath path, String value, List<String> known) {
        unknown(path, value, known, "one of " + String.join(", ", known));
    }

    /** Records that the value at {@code path} is not one of {@code known}; {@code expected} describes them. */
    public void unknown(DataPath path, String value, Collection<String> known, String expected) {
        problem(path, Problem.of(path + " can't be used." + NearestNames.didYouMean(value, known)).expected(expected)
                .actual('"' + value + '"'));
    }

    /**
     * Checks the file against its schema.
     *
     * @return this file
     * @throws DataException with all problems in the order of their lines, if it violates the schema or a problem was
     *     recorded
     */
    public DataFile<T> requireValid() {
        JsonNode schema = format.schema();
        SchemaProblems words = new SchemaProblems(schema);
        List<Located> all = new ArrayList<>(problems);
        LineFinder lines = LineFinder.of(text);
        format.check(root, schema).forEach(error ->
                all.add(new Located(lines.of(SchemaProblems.path(error)), words.problem(error))));
        if (!all.isEmpty()) {
            throw new DataException(place, all.stream().sorted(ORDER)
                    .map(found -> found.problem().at(place + ":" + found.line())).toList());
        }
        return this;
    }

    /**
     * Requires that no problem was recorded.
     *
     * @throws DataException with all problems, including those of the schema, if one was recorded
     */
    public void requireNoProblem() {
        if (!problems.isEmpty()) {
            requireValid();
        }
    }

    private record Located(int line, Problem problem) {
    }
}
