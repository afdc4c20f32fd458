package sigma.recipes.violators.sandbox.store;

/** Knows what is declared of a resource, above it. */
public class KnowsTooMuch {

    sigma.recipes.violators.sandbox.resource.Plain resource;
}
