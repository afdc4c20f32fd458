package sigma.recipes.violators.problem;

/** Knows a package above it, and one that it may know. */
class KnowsTooMuch {

    sigma.recipes.violators.contract.Plain contract;
    sigma.recipes.violators.text.Plain text;
}
