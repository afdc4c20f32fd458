package sigma.recipes.recipe.input;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.error.BrokenRecipe;
import sigma.recipes.recipe.feature.DataFile;
import sigma.recipes.recipe.feature.FeatureFolder;

/** The inputs that {@code features/inputs.yaml} describes: the columns that recipes may have. */
public final class InputColumns {

    /** The name of the file. */
    public static final String FILE = "inputs.yaml";

    private final Map<String, InputKind> kinds = new LinkedHashMap<>();
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
        Content content = file.as(Content.class);
        InputColumns columns = new InputColumns();
        Map<String, SigmaPage> pages = new LinkedHashMap<>();
        content.kinds().forEach((label, form) -> {
            columns.kinds.put(label, new InputKind(label, form, pages));
            Optional.ofNullable(form.page()).ifPresent(page -> pages.put(label, page));
        });
        content.inputs().forEach((name, entry) -> columns.add(file, name, entry));
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

    /** Returns all columns in the order of the file. */
    public Collection<InputColumn> all() {
        return columns.values();
    }

    /** Returns the kind with a label. */
    public Optional<InputKind> kind(String label) {
        return Optional.ofNullable(kinds.get(label));
    }

    private void add(DataFile file, String name, Entry entry) {
        InputKind kind = kinds.get(entry.kind());
        if (kind == null) {
            file.problem(Problem.of(name + ": the kind \"" + entry.kind() + "\" is unknown.")
                    .expected("one of " + String.join(", ", kinds.keySet())));
        }
        if (entry.help() == null || entry.help().isBlank()) {
            file.problem(Problem.of(name + ": help is missing.").fix("write one line that says what to give"));
        }
        columns.put(name, new InputColumn(name, kind, entry.names(), entry.help(), entry.anywhere()));
    }

    /** The file. */
    private record Content(Map<String, InputKind.Form> kinds, Map<String, Entry> inputs) {

        private Content {
            kinds = kinds == null ? Map.of() : kinds;
            inputs = inputs == null ? Map.of() : inputs;
        }
    }

    /** One input; {@code environment} is for the settings. */
    private record Entry(String kind, List<String> names, String help, boolean anywhere, boolean environment) {

        private Entry {
            names = names == null ? List.of() : names;
        }
    }
}
