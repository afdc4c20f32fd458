package sigma.recipes.violators.settings.raw;

/** Is used by a sub-package that may not depend on it. */
public class Dependency {
}
