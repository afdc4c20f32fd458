package sigma.recipes.violators.client.call;

/** Is used by a sub-package that may not depend on it. */
public class Dependency {
}
