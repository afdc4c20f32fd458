package sigma.recipes.violators.steps.record;

/** Knows a sub-package that is above it. */
class KnowsTooMuch {

    sigma.recipes.violators.steps.scenario.Plain scenario;
}
