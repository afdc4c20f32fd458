package sigma.recipes.violators.sandbox.store;

/** Depends on declarations of resources, above it. */
public class ForbiddenDependencies {

    sigma.recipes.violators.sandbox.resource.Dependency resource;
}
