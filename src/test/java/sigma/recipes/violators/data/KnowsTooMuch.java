package sigma.recipes.violators.data;

/** Knows a package above it, and two that it may know. */
class KnowsTooMuch {

    sigma.recipes.violators.recipe.Plain recipe;
    sigma.recipes.violators.problem.Plain problem;
    sigma.recipes.violators.text.Plain text;
}
