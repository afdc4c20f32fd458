package sigma.recipes.violators.client.model;

/** Knows a sub-package that is above it. */
class KnowsTooMuch {

    sigma.recipes.violators.client.call.Plain call;
}
