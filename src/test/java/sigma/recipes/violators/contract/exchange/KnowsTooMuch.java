package sigma.recipes.violators.contract.exchange;

/** Knows a sub-package that is above it. */
class KnowsTooMuch {

    sigma.recipes.violators.contract.check.Plain check;
}
