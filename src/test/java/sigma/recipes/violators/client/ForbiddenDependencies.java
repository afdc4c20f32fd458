package sigma.recipes.violators.client;

/** Depends on every package that it may not use. */
class ForbiddenDependencies {

    sigma.recipes.violators.settings.Dependency settings;
    sigma.recipes.violators.recipe.Dependency recipe;
    sigma.recipes.violators.sandbox.Dependency sandbox;
    sigma.recipes.violators.organization.Dependency organization;
    sigma.recipes.violators.steps.Dependency steps;
    sigma.recipes.violators.runbook.Dependency runbook;
    sigma.recipes.violators.drift.Dependency drift;
}
