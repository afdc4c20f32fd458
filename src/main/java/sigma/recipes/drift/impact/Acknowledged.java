package sigma.recipes.drift.impact;

import java.time.LocalDate;
import sigma.recipes.drift.change.Change;

/**
 * A change that somebody looked at and lets be, for some time.
 *
 * @param change the change
 * @param reason why it may be let be
 * @param until  the last day on which it is
 */
public record Acknowledged(Change change, String reason, LocalDate until) {
}
