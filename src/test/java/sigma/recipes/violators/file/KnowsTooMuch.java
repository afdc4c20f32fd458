package sigma.recipes.violators.file;

/** Knows a package above it, and one that it may know. */
class KnowsTooMuch {

    sigma.recipes.violators.contract.Plain contract;
    sigma.recipes.violators.problem.Plain problem;
}
