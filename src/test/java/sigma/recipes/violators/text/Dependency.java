package sigma.recipes.violators.text;

/** A class that others depend on. */
public class Dependency {
}
