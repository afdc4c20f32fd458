package sigma.recipes.violators.drift.change;

/** Knows a sub-package that is above it, one without a row, and one that it may use. */
class KnowsTooMuch {

    sigma.recipes.violators.drift.impact.Plain impact;
    sigma.recipes.violators.drift.attic.Homeless unlisted;
    sigma.recipes.violators.drift.document.Plain document;
}
