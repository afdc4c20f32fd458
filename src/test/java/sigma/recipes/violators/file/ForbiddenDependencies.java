package sigma.recipes.violators.file;

/** Depends on a package above it, and on one that it may use. */
class ForbiddenDependencies {

    sigma.recipes.violators.contract.Dependency contract;
    sigma.recipes.violators.problem.Dependency problem;
}
