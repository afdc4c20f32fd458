package sigma.recipes.steps.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import sigma.recipes.file.row.RowFile;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.row.SourceRows;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.text.NearestNames;

/**
 * All objects of one kind, such as teams, by the names in a column of rows, ignoring case.
 *
 * @param <T> the type of the objects
 */
final class ObjectsByName<T> {

    private final World world;
    private final String kind;
    private final String column;
    private final Map<String, List<T>> objects = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();

    /**
     * Reads the objects.
     *
     * @param kind   the noun for one object
     * @param column the column with the name
     */
    ObjectsByName(World world, String kind, String column, Stream<T> all, Function<T, String> name) {
        this.world = world;
        this.kind = kind;
        this.column = column;
        try (all) {
            all.forEach(object -> {
                names.add(name.apply(object));
                objects.computeIfAbsent(key(name.apply(object)), key -> new ArrayList<>()).add(object);
            });
        }
    }

    /** Returns the object of a row; empty if there is none, or more than one. */
    Optional<T> of(RowFile.Row row) {
        List<T> found = found(row);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Returns a problem for each row without an object, or with more than one. */
    List<Problem> unknown(SourceRows rows) {
        List<Problem> problems = new ArrayList<>();
        for (RowFile.Row row : rows.file().rows()) {
            String name = row.cell(column);
            int found = name.isEmpty() ? 1 : found(row).size();
            if (found != 1) {
                problems.add(Problem.of(found == 0 ? "There is no " + kind + " \"" + name + "\"." + NearestNames.didYouMean(name, names)
                        : "There are " + found + " of the " + kind + "s called \"" + name + "\".").at(rows.place(row, column)));
            }
        }
        return problems;
    }

    private List<T> found(RowFile.Row row) {
        return objects.getOrDefault(key(world.naming().name(row.cell(column))), List.of());
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
