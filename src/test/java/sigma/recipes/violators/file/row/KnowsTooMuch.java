package sigma.recipes.violators.file.row;

/** Knows a sub-package that is above it. */
class KnowsTooMuch {

    sigma.recipes.violators.file.code.Plain code;
}
