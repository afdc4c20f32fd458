package sigma.recipes.violators.report;

/** Depends on packages next to and above it, and on one that it may use. */
class ForbiddenDependencies {

    sigma.recipes.violators.problem.Dependency problem;
    sigma.recipes.violators.contract.Dependency contract;
    sigma.recipes.violators.text.Dependency text;
}
