package sigma.recipes.runbook.earlier;

import sigma.recipes.client.call.Refusal;

/** Tells an object that the caller may not read from one that could not be read this time. */
final class Unreadable {

    private Unreadable() {
    }

    /**
     * Does nothing if the caller may not read the object; then the write is probably refused for the same reason.
     *
     * @throws Refusal the refusal, if it is an outage: the write might succeed, and could not be undone
     */
    static void requireAnswer(Refusal refusal) {
        if (refusal.isOutage()) {
            throw refusal;
        }
    }
}
