package sigma.recipes.violators.settings;

/** A class that others depend on. */
public class Dependency {
}
