package sigma.recipes.violators.client;

/** A class that others depend on. */
public class Dependency {
}
