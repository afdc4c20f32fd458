package sigma.recipes.violators.steps.scenario;

/** Is used by a sub-package below. */
public class Plain {
}
