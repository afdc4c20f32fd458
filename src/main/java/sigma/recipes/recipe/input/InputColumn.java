package sigma.recipes.recipe.input;

import java.util.List;

/**
 * What a column means in every recipe that has it, as {@code features/inputs.yaml} describes it.
 *
 * @param name        the column's heading, such as {@code account type}
 * @param kind        what kind of value it takes
 * @param names       its names in a {@code .env}, the usual one first; may be empty
 * @param help        one line for people
 * @param anywhere    whether the value in a recipe's row is valid in any organization, since it names nothing of one
 */
public record InputColumn(String name, InputKind kind, List<String> names, String help, boolean anywhere) {

    /** Makes the list unmodifiable. */
    public InputColumn {
        names = List.copyOf(names);
    }
}
