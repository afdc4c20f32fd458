package sigma.recipes.violators.sandbox;

/** Is asked. */
class OtherModule {
}
