package sigma.recipes.drift.impact;

import java.time.LocalDate;
import sigma.recipes.drift.cause.Cause;

/**
 * A cause that was reviewed and is accepted until a date.
 *
 * @param cause  the cause
 * @param reason why it is accepted
 * @param until  the last day of the acceptance
 */
public record Acknowledged(Cause cause, String reason, LocalDate until) {
}
