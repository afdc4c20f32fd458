package sigma.recipes.violators.elsewhere;

/** Stands in no row of the plan. */
class Homeless {
}
