package sigma.recipes.recipe.input;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import sigma.recipes.data.DataFile;
import sigma.recipes.data.DataFormat;
import sigma.recipes.data.DataPath;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.feature.FeatureFolder;
import sigma.recipes.recipe.feature.FeatureFolders;

/**
 * The columns that recipes may have, from {@code features/inputs.yaml} and {@code inputs.yaml} in the user's own folders.
 */
public final class InputColumns {

    /** The name of the file. */
    public static final String FILE = "inputs.yaml";

    private final Map<String, InputKind> kinds = new LinkedHashMap<>();
    private final Map<String, InputColumn> columns = new LinkedHashMap<>();
    private final Map<DataPath, DataFile<Content>> files = new LinkedHashMap<>();
    private final Map<String, SigmaPage> pages = new LinkedHashMap<>();

    private InputColumns() {
    }

    /**
     * Reads the file of the project's folder.
     *
     * @throws sigma.recipes.recipe.error.BrokenRecipe if there is no such file
     * @throws sigma.recipes.data.DataException        with all of its problems
     */
    public static InputColumns read(FeatureFolder folder) {
        return read(new FeatureFolders(folder, List.of()));
    }

    /**
     * Reads the files of all folders; it is optional in a folder of the user's own.
     *
     * @throws sigma.recipes.recipe.error.BrokenRecipe if there is no such file
     * @throws sigma.recipes.data.DataException        with all problems of one of them, such as a duplicate column or kind
     */
    public static InputColumns read(FeatureFolders folders) {
        InputColumns columns = new InputColumns();
        folders.all().stream().filter(folder -> !folder.own() || folder.holds(FILE)).forEach(columns::add);
        return columns;
    }

    private void add(FeatureFolder folder) {
        DataFile<Content> file = folder.data(FILE, DataFormat.INPUTS, Content.class);
        if (!file.content().isComplete()) {
            file.requireValid();
        }
        file.content().kinds().forEach((label, form) -> {
            if (isNew(file, DataPath.of("kinds", label), "kind")) {
                kinds.put(label, new InputKind(label, form, pages));
                Optional.ofNullable(form.page()).ifPresent(page -> pages.put(label, page));
            }
        });
        file.content().inputs().forEach((name, entry) -> {
            if (isNew(file, DataPath.of("inputs", name), "column")) {
                add(file, name, entry);
            }
            if (folder.own() && entry.environment()) {
                // The environment is shared by all programs: a folder must not determine what a recipe reads from it.
                file.problem(DataPath.of("inputs", name, "environment"), Problem.of("An input of your own counts in the environment "
                        + "only with SIGMA_ in front of its name.").fix("remove this line"));
            }
        });
        file.requireNoProblem();
    }

    /** Returns the column with a heading. */
    public Optional<InputColumn> named(String heading) {
        return Optional.ofNullable(columns.get(heading));
    }

    /** Returns the headings of all columns. */
    public Set<String> names() {
        return columns.keySet();
    }

    /** Returns all columns in the order of the files. */
    public Collection<InputColumn> all() {
        return columns.values();
    }

    /** Returns the kind with a label. */
    public Optional<InputKind> kind(String label) {
        return Optional.ofNullable(kinds.get(label));
    }

    private boolean isNew(DataFile<Content> file, DataPath path, String what) {
        DataFile<Content> other = files.putIfAbsent(path, file);
        if (other != null) {
            file.problem(path, Problem.of("The " + what + " \"" + path.steps().get(1) + "\" is described twice.")
                    .actual("the first description is at " + other.at(path)).fix("remove this one, or give it another name"));
        }
        return other == null;
    }

    private void add(DataFile<Content> file, String name, Entry entry) {
        InputKind kind = kinds.get(entry.kind());
        if (kind == null) {
            file.unknown(DataPath.of("inputs", name, "kind"), entry.kind(), List.copyOf(kinds.keySet()));
        }
        columns.put(name, new InputColumn(name, kind, entry.names(), entry.help(), entry.anywhere()));
    }

    /** The content of the file; the user's own may lack kinds and use the project's. */
    private record Content(Map<String, InputKind.Form> kinds, Map<String, Entry> inputs) {

        private Content {
            kinds = kinds == null ? Map.of() : kinds;
            inputs = inputs == null ? Map.of() : inputs;
        }

        /** Returns whether all required fields are present; a check against the schema takes longer. */
        private boolean isComplete() {
            return kinds.values().stream().noneMatch(Objects::isNull)
                    && inputs.values().stream().allMatch(entry -> entry != null && entry.kind() != null && entry.help() != null);
        }
    }

    /** One input; {@code environment} is for the settings. */
    private record Entry(String kind, List<String> names, String help, boolean anywhere, boolean environment) {

        private Entry {
            names = names == null ? List.of() : names;
        }
    }
}
