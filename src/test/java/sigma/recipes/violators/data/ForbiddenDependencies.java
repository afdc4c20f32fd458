package sigma.recipes.violators.data;

/** Depends on a package above it, and on two that it may use. */
class ForbiddenDependencies {

    sigma.recipes.violators.recipe.Dependency recipe;
    sigma.recipes.violators.problem.Dependency problem;
    sigma.recipes.violators.text.Dependency text;
}
