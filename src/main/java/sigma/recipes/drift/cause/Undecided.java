package sigma.recipes.drift.cause;

import sigma.recipes.drift.change.ExporterLoss;

/**
 * A cause that a document does not prove, because of a loss of its exporter.
 *
 * @param loss   the loss
 * @param reason the loss in a sentence
 * @param cause  the possible change
 */
public record Undecided(ExporterLoss loss, String reason, Cause cause) {
}
