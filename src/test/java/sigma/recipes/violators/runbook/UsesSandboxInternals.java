package sigma.recipes.violators.runbook;

/** Uses an internal sub-package of the sandbox. */
class UsesSandboxInternals {

    sigma.recipes.violators.sandbox.Dependency face;
    sigma.recipes.violators.sandbox.store.ForbiddenDependencies store;
}
