package sigma.recipes.violators.organization;

/** Knows every package that has no place in its row. */
class KnowsTooMuch {

    sigma.recipes.violators.recipe.Plain recipe;
    sigma.recipes.violators.steps.Plain steps;
    sigma.recipes.violators.runbook.Plain runbook;
    sigma.recipes.violators.drift.Plain drift;
}
