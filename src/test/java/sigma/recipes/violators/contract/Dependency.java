package sigma.recipes.violators.contract;

/** A class that others depend on. */
public class Dependency {
}
