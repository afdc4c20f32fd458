package sigma.recipes.drift.cause;

import sigma.recipes.drift.change.Loss;

/**
 * A cause that a document does not prove, since its exporter loses such things.
 *
 * @param loss   what the exporter loses
 * @param reason the same in a sentence
 * @param cause  what would have changed
 */
public record Undecided(Loss loss, String reason, Cause cause) {
}
