package sigma.recipes.violators.lock;

/** Knows a package; it may know none. */
class KnowsTooMuch {

    sigma.recipes.violators.problem.Plain problem;
    sigma.recipes.violators.text.Plain text;
}
