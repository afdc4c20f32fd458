package sigma.recipes.violators.organization;

/** Looks where it may not. */
class KnowsSteps {

    private final sigma.recipes.violators.steps.Plain plain = new sigma.recipes.violators.steps.Plain();

    Object plain() {
        return plain;
    }
}
