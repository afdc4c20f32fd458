package sigma.recipes.violators.contract;

import sigma.recipes.violators.client.Plain;

/** Looks up instead of down. */
class KnowsClient {

    private final Plain plain = new Plain();

    Plain plain() {
        return plain;
    }
}
