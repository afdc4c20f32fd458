package sigma.recipes.violators.organization;

/** Depends on every package that it may not use. */
class ForbiddenDependencies {

    sigma.recipes.violators.recipe.Dependency recipe;
    sigma.recipes.violators.steps.Dependency steps;
    sigma.recipes.violators.runbook.Dependency runbook;
    sigma.recipes.violators.drift.Dependency drift;
}
