package sigma.recipes.violators.client;

/** Looks where it may not. */
class KnowsSettings {

    private final sigma.recipes.violators.settings.Plain plain = new sigma.recipes.violators.settings.Plain();

    Object plain() {
        return plain;
    }
}
