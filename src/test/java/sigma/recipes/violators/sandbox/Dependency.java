package sigma.recipes.violators.sandbox;

/** A class that others depend on. */
public class Dependency {
}
