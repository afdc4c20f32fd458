package sigma.recipes.violators.steps.record;

/** Depends on a sub-package above it. */
class ForbiddenDependencies {

    sigma.recipes.violators.steps.scenario.Dependency scenario;
}
