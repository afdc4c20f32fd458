package sigma.recipes.steps.value;

import java.util.Optional;

/**
 * A workspace to create.
 *
 * @param name   its name, or nothing to omit it on purpose
 * @param unique whether Sigma creates it only if no workspace has the name
 */
public record NewWorkspace(Optional<String> name, boolean unique) {
}
