package sigma.recipes.violators.contract.exchange;

/** Depends on a sub-package above it. */
class ForbiddenDependencies {

    sigma.recipes.violators.contract.check.Dependency check;
}
