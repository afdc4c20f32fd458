package sigma.recipes.violators.organization;

/** A class that others depend on. */
public class Dependency {
}
