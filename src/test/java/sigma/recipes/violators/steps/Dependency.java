package sigma.recipes.violators.steps;

/** A class that others depend on. */
public class Dependency {
}
