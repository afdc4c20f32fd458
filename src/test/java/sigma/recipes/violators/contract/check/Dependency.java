package sigma.recipes.violators.contract.check;

/** Is used by a sub-package that may not depend on it. */
public class Dependency {
}
