package sigma.recipes.violators.file.row;

/** Depends on a sub-package above it. */
class ForbiddenDependencies {

    sigma.recipes.violators.file.code.Dependency code;
}
