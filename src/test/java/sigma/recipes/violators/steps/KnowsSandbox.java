package sigma.recipes.violators.steps;

/** Looks where it may not. */
class KnowsSandbox {

    private final sigma.recipes.violators.sandbox.Plain plain = new sigma.recipes.violators.sandbox.Plain();

    Object plain() {
        return plain;
    }
}
