package sigma.recipes.violators.recipe;

/** Looks where it may not. */
class KnowsContract {

    private final sigma.recipes.violators.contract.Plain plain = new sigma.recipes.violators.contract.Plain();

    Object plain() {
        return plain;
    }
}
