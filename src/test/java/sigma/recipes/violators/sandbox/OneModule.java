package sigma.recipes.violators.sandbox;

/** Calls another module. */
class OneModule {

    private final OtherModule other = new OtherModule();

    Object other() {
        return other;
    }
}
