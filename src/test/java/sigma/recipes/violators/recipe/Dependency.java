package sigma.recipes.violators.recipe;

/** A class that others depend on. */
public class Dependency {
}
