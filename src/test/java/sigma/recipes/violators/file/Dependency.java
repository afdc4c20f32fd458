package sigma.recipes.violators.file;

/** A class that others depend on. */
public class Dependency {
}
