package sigma.recipes.violators.sandbox;

/** Asks its neighbour. */
class OneModule {

    private final OtherModule other = new OtherModule();

    Object other() {
        return other;
    }
}
