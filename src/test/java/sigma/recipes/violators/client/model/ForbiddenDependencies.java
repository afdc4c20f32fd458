package sigma.recipes.violators.client.model;

/** Depends on a sub-package above it. */
class ForbiddenDependencies {

    sigma.recipes.violators.client.call.Dependency call;
}
