package sigma.recipes.recipe.feature;

import java.nio.file.Path;

/**
 * A folder of the user's own features, as it was given.
 *
 * @param path   the folder
 * @param shown  the folder as shown to users: what was typed, or the whole path where a setting gives it
 * @param origin what gave it, such as {@code --features}
 */
public record GivenFolder(Path path, String shown, String origin) {
}
