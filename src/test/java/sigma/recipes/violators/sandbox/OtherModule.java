package sigma.recipes.violators.sandbox;

/** Is called by another module. */
class OtherModule {
}
