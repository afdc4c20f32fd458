package sigma.recipes.recipe.feature;

import java.nio.file.Path;

/**
 * A folder of the user's own features, as given.
 *
 * @param path   the folder
 * @param shown  the folder as shown to users: the typed text, or the absolute path if a setting specifies it
 * @param origin its source, such as {@code --features}
 */
public record GivenFolder(Path path, String shown, String origin) {
}
