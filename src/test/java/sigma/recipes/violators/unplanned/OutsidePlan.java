package sigma.recipes.violators.unplanned;

/** Is in a package that the plan does not list. */
class OutsidePlan {
}
