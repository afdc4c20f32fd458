package sigma.recipes.recipe.input;

import java.util.List;

/**
 * The meaning of a column in all recipes, from {@code features/inputs.yaml}.
 *
 * @param name        the column's heading, such as {@code account type}
 * @param kind        the kind of its values
 * @param names       its names in a {@code .env}, the usual one first; may be empty
 * @param help        its description in one line
 * @param anywhere    whether the value in a recipe's row is valid in any organization
 */
public record InputColumn(String name, InputKind kind, List<String> names, String help, boolean anywhere) {

    /** Makes the list unmodifiable. */
    public InputColumn {
        names = List.copyOf(names);
    }
}
