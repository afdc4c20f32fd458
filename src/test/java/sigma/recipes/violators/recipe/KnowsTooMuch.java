package sigma.recipes.violators.recipe;

/** Knows every package that has no place in its row. */
class KnowsTooMuch {

    sigma.recipes.violators.contract.Plain contract;
    sigma.recipes.violators.settings.Plain settings;
    sigma.recipes.violators.client.Plain client;
    sigma.recipes.violators.sandbox.Plain sandbox;
    sigma.recipes.violators.organization.Plain organization;
    sigma.recipes.violators.steps.Plain steps;
    sigma.recipes.violators.runbook.Plain runbook;
    sigma.recipes.violators.drift.Plain drift;
}
