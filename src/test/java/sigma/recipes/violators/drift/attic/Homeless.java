package sigma.recipes.violators.drift.attic;

/** Is in a sub-package that no table lists. */
public class Homeless {
}
