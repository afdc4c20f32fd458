package sigma.recipes.violators.text;

/** Depends on packages above it. */
class ForbiddenDependencies {

    sigma.recipes.violators.problem.Dependency problem;
    sigma.recipes.violators.contract.Dependency contract;
}
