package sigma.recipes.violators.drift;

/** A class that others depend on. */
public class Dependency {
}
