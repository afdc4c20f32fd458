package sigma.recipes.violators.runbook.run;

/** Is used by a sub-package that may not depend on it. */
public class Dependency {
}
