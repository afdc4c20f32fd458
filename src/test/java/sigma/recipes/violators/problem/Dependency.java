package sigma.recipes.violators.problem;

/** A class that others depend on. */
public class Dependency {
}
