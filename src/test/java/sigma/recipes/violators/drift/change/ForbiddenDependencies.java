package sigma.recipes.violators.drift.change;

/** Depends on a sub-package above it, on one without a row, and on one that it may use. */
class ForbiddenDependencies {

    sigma.recipes.violators.drift.impact.Dependency impact;
    sigma.recipes.violators.drift.unlisted.OutsidePlan unlisted;
    sigma.recipes.violators.drift.document.Dependency document;
}
