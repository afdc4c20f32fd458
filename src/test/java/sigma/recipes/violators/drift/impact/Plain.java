package sigma.recipes.violators.drift.impact;

/** Is used by a sub-package below. */
public class Plain {
}
