package sigma.recipes.violators.settings.text;

/** Knows a sub-package that is above it. */
class KnowsTooMuch {

    sigma.recipes.violators.settings.raw.Plain raw;
}
