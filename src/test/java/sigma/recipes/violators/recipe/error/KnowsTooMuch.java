package sigma.recipes.violators.recipe.error;

/** Knows a sub-package that is above it. */
class KnowsTooMuch {

    sigma.recipes.violators.recipe.input.Plain input;
}
