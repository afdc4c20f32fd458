package sigma.recipes.violators.settings.text;

/** Depends on a sub-package above it. */
class ForbiddenDependencies {

    sigma.recipes.violators.settings.raw.Dependency raw;
}
