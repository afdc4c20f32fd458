package sigma.recipes.violators.recipe.input;

/** Is used by a sub-package that may not depend on it. */
public class Dependency {
}
