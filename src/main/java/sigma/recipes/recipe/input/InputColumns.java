package sigma.recipes.recipe.input;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sigma.recipes.data.DataFile;
import sigma.recipes.data.DataFormat;
import sigma.recipes.data.DataPath;
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
     * @throws sigma.recipes.recipe.error.BrokenRecipe if there is no such file
     * @throws sigma.recipes.data.DataException        with all that is wrong in it
     */
    public static InputColumns read(FeatureFolder folder) {
        DataFile<Content> file = folder.data(FILE, DataFormat.INPUTS, Content.class);
        Content content = file.content();
        InputColumns columns = new InputColumns();
        Map<String, SigmaPage> pages = new LinkedHashMap<>();
        content.kinds().forEach((label, form) -> {
            columns.kinds.put(label, new InputKind(label, form, pages));
            Optional.ofNullable(form.page()).ifPresent(page -> pages.put(label, page));
        });
        content.inputs().forEach((name, entry) -> columns.add(file, name, entry));
        file.requireNoProblem();
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

    private void add(DataFile<Content> file, String name, Entry entry) {
        InputKind kind = kinds.get(entry.kind());
        if (kind == null) {
            file.unknown(DataPath.of("inputs", name, "kind"), entry.kind(), List.copyOf(kinds.keySet()));
        }
        columns.put(name, new InputColumn(name, kind, entry.names(), entry.help(), entry.anywhere()));
    }

    /** The file. */
    private record Content(Map<String, InputKind.Form> kinds, Map<String, Entry> inputs) {
    }

    /** One input; {@code environment} is for the settings. */
    private record Entry(String kind, List<String> names, String help, boolean anywhere, boolean environment) {

        private Entry {
            names = names == null ? List.of() : names;
        }
    }
}
