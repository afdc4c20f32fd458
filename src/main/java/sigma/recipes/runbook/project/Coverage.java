package sigma.recipes.runbook.project;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.Operation;
import sigma.recipes.recipe.RecipeBook;
import sigma.recipes.sandbox.Sandbox;

/**
 * The coverage of the operations of the contract by the sandbox and by recipes.
 *
 * @param rows one for each operation, in the order of the contract
 */
public record Coverage(List<Row> rows) {

    /** A filter of operations. The text of each is the value of the option. */
    public enum Only {
        SIMULATED(Row::simulated),
        EXERCISED(Row::exercised),
        NEITHER(row -> !row.simulated() && !row.exercised());

        private final Predicate<Row> wanted;

        Only(Predicate<Row> wanted) {
            this.wanted = wanted;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The coverage of one operation.
     *
     * @param operation the operation
     * @param simulated whether the sandbox simulates it
     * @param recipes   the recipes that call it, by name
     * @param statuses  the statuses that they receive, successful ones first
     */
    public record Row(Operation operation, boolean simulated, Set<String> recipes, Set<Integer> statuses) {

        /** Returns whether a recipe calls the operation. */
        public boolean exercised() {
            return !recipes.isEmpty();
        }
    }

    /** Reads the coverage of a contract by the sandbox and by the recipes of a book. */
    public static Coverage of(Contract contract, RecipeBook book) {
        Sandbox sandbox = Sandbox.create(contract);
        Map<String, Set<String>> recipes = book.recipesByOperation();
        Map<String, Set<Integer>> statuses = book.statusesByOperation();
        return new Coverage(contract.operations().stream().map(operation -> new Row(operation,
                sandbox.simulates(operation.id()), recipes.getOrDefault(operation.id(), Set.of()),
                statuses.getOrDefault(operation.id(), Set.of()))).toList());
    }

    /** Returns the subjects, each once, in the order of the contract. */
    public List<String> subjects() {
        return rows.stream().map(row -> row.operation().subject()).distinct().toList();
    }

    /** Returns the coverage of one subject. */
    public Coverage of(String subject) {
        return new Coverage(rows.stream().filter(row -> row.operation().subject().equals(subject)).toList());
    }

    /** Returns the coverage of the operations of one kind. */
    public Coverage only(Only only) {
        return new Coverage(rows.stream().filter(only.wanted).toList());
    }

    /** Returns the number of operations of one kind. */
    public long count(Only only) {
        return rows.stream().filter(only.wanted).count();
    }
}
