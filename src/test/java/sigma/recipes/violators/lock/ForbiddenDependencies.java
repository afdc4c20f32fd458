package sigma.recipes.violators.lock;

/** Depends on packages, although it may use none. */
class ForbiddenDependencies {

    sigma.recipes.violators.problem.Dependency problem;
    sigma.recipes.violators.text.Dependency text;
}
