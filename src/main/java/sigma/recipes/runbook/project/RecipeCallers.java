package sigma.recipes.runbook.project;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import sigma.recipes.contract.Callers;
import sigma.recipes.contract.Contract;
import sigma.recipes.recipe.Recipe;

/**
 * Who may run a recipe: the callers of the operations that its runbooks call, from the contract and the recorded usage.
 *
 * @param recorded   whether the record has the operations of the recipe
 * @param operations the operations that not every member may call, by who may; each list in alphabetical order
 */
public record RecipeCallers(boolean recorded, Map<Callers, List<String>> operations) {

    /** Reads who may run a recipe. */
    public static RecipeCallers of(Recipe recipe, Contract contract) {
        Map<Callers, List<String>> operations = new EnumMap<>(Callers.class);
        for (Callers callers : Callers.values()) {
            List<String> called = recipe.acts().stream().filter(id -> contract.operation(id)
                    .filter(operation -> operation.callers() == callers).isPresent()).sorted().toList();
            if (callers != Callers.EVERYONE && !called.isEmpty()) {
                operations.put(callers, called);
            }
        }
        return new RecipeCallers(!recipe.acts().isEmpty(), operations);
    }

    /** Returns whether only an administrator can run the recipe to its end. */
    public boolean administrator() {
        return operations.containsKey(Callers.ADMIN);
    }

    /** Returns the words of the contract for those who may run it; empty if every member may. */
    public List<String> words() {
        return operations.keySet().stream().map(Callers::word).toList();
    }

    /** Returns a line for each group of operations that not every member may call. */
    public List<String> lines() {
        if (operations.isEmpty()) {
            return List.of(recorded ? "every member" : "not recorded");
        }
        return operations.entrySet().stream().map(group -> whose(group.getKey()) + ": " + String.join(", ", group.getValue())).toList();
    }

    private static String whose(Callers callers) {
        return switch (callers) {
            case EVERYONE -> "every member";
            case ADMIN -> "only an administrator";
            case ACCOUNT_TYPE -> "an administrator, or a member whose account type permits it";
            case SELF -> "an administrator, or the member in question";
            case TEAM -> "an administrator, or an admin of the team";
            case PERMISSION -> "a member with a permission on the object";
        };
    }
}
