package sigma.recipes.violators.text;

/** Knows packages above it. */
class KnowsTooMuch {

    sigma.recipes.violators.problem.Plain problem;
    sigma.recipes.violators.contract.Plain contract;
}
