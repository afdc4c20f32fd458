package sigma.recipes.violators.sandbox;

/** Depends on every package that it may not use. */
class ForbiddenDependencies {

    sigma.recipes.violators.settings.Dependency settings;
    sigma.recipes.violators.recipe.Dependency recipe;
    sigma.recipes.violators.client.Dependency client;
    sigma.recipes.violators.organization.Dependency organization;
    sigma.recipes.violators.steps.Dependency steps;
    sigma.recipes.violators.runbook.Dependency runbook;
    sigma.recipes.violators.drift.Dependency drift;
}
