package sigma.recipes.violators.runbook;

/** A class that others depend on. */
public class Dependency {
}
