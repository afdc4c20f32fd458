package sigma.recipes.violators.drift.schema;

/** One of more classes than a sub-package may hold. */
class Three {
}
