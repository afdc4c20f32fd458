package sigma.recipes.violators.problem;

/** Depends on a package above it, and on one that it may use. */
class ForbiddenDependencies {

    sigma.recipes.violators.contract.Dependency contract;
    sigma.recipes.violators.text.Dependency text;
}
