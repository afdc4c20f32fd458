package sigma.recipes.violators.runbook.page;

/** Depends on a sub-package above it. */
class ForbiddenDependencies {

    sigma.recipes.violators.runbook.run.Dependency run;
}
