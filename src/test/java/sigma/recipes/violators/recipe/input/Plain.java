package sigma.recipes.violators.recipe.input;

/** Is used by a sub-package below. */
public class Plain {
}
