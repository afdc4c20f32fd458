package sigma.recipes.violators.settings;

/** Looks where it may not. */
class KnowsClient {

    private final sigma.recipes.violators.client.Plain plain = new sigma.recipes.violators.client.Plain();

    Object plain() {
        return plain;
    }
}
