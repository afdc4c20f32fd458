package sigma.recipes.violators.report;

/** Knows packages beside and above it, and one that it may know. */
class KnowsTooMuch {

    sigma.recipes.violators.problem.Plain problem;
    sigma.recipes.violators.contract.Plain contract;
    sigma.recipes.violators.text.Plain text;
}
