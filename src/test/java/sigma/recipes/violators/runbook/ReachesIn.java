package sigma.recipes.violators.runbook;

/** Uses more of the sandbox than its face. */
class ReachesIn {

    sigma.recipes.violators.sandbox.Plain face;
    sigma.recipes.violators.sandbox.store.KnowsTooMuch store;
}
