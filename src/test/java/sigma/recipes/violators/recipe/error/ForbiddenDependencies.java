package sigma.recipes.violators.recipe.error;

/** Depends on a sub-package above it. */
class ForbiddenDependencies {

    sigma.recipes.violators.recipe.input.Dependency input;
}
