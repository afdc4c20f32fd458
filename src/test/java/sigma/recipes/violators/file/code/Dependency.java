package sigma.recipes.violators.file.code;

/** Is used by a sub-package that may not depend on it. */
public class Dependency {
}
