package sigma.recipes.recipe.input;

import java.util.Locale;

/**
 * A value given on the command line.
 *
 * @param written the option as written: {@code --account-type} or {@code --set NAME}
 * @param name    the name in it: {@code account-type} or {@code NAME}, a column or a name of a {@code .env}
 * @param value   the given value
 */
public record ChosenValue(String written, String name, String value) {

    /** Returns a value given as {@code --account-type VALUE}. */
    public static ChosenValue option(String option, String value) {
        return new ChosenValue(option, option.replaceFirst("^-*", ""), value);
    }

    /** Returns a value given as {@code --set NAME=VALUE}. */
    public static ChosenValue set(String name, String value) {
        return new ChosenValue("--set " + name, name, value);
    }

    /** Returns whether the value is meant for an input. */
    public boolean isFor(Input input) {
        String kebab = Input.kebab(name);
        return input.optionName().equals("--" + kebab) && name.equals(name.toLowerCase(Locale.ROOT))
                || input.names().contains(name) && written.startsWith("--set ");
    }

    /** Returns the value with its origin. */
    public FoundValue found() {
        return new FoundValue(value, written);
    }
}
