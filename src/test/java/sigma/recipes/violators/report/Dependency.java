package sigma.recipes.violators.report;

/** A class that others depend on. */
public class Dependency {
}
