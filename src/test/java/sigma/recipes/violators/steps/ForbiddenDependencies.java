package sigma.recipes.violators.steps;

/** Depends on every package that it may not use. */
class ForbiddenDependencies {

    sigma.recipes.violators.settings.Dependency settings;
    sigma.recipes.violators.recipe.Dependency recipe;
    sigma.recipes.violators.sandbox.Dependency sandbox;
    sigma.recipes.violators.runbook.Dependency runbook;
    sigma.recipes.violators.drift.Dependency drift;
}
