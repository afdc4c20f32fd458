package sigma.recipes.violators.runbook.page;

/** Knows a sub-package that is above it. */
class KnowsTooMuch {

    sigma.recipes.violators.runbook.run.Plain run;
}
