package sigma.recipes.violators.drift.impact;

/** Is used by a sub-package that may not depend on it. */
public class Dependency {
}
