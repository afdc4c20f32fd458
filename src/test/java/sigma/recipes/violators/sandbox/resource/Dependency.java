package sigma.recipes.violators.sandbox.resource;

/** A class that others depend on. */
public class Dependency {
}
