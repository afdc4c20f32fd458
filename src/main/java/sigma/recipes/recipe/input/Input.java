package sigma.recipes.recipe.input;

import java.util.List;
import java.util.Locale;

/**
 * An input of a recipe: one column of its row.
 *
 * @param meaning the meaning of the column in every recipe
 * @param example the value in the row, which {@code mvn verify} uses
 * @param quoted  whether it is in quotes in every step, so that it accepts any text
 */
public record Input(InputColumn meaning, String example, boolean quoted) {

    /** Returns the column's heading, such as {@code account type}. */
    public String column() {
        return meaning.name();
    }

    /** Returns the kind of its values. */
    public InputKind kind() {
        return meaning.kind();
    }

    /** Returns its names in a {@code .env}, the usual one first. */
    public List<String> names() {
        return meaning.names();
    }

    /** Returns its description in one line. */
    public String help() {
        return meaning.help();
    }

    /** Returns its option, such as {@code --account-type}. */
    public String optionName() {
        return "--" + kebab(column());
    }

    /** Returns words in kebab case. */
    public static String kebab(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }
}
