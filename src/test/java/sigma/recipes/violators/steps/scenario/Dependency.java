package sigma.recipes.violators.steps.scenario;

/** Is used by a sub-package that may not depend on it. */
public class Dependency {
}
