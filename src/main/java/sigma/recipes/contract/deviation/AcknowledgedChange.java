package sigma.recipes.contract.deviation;

import java.time.LocalDate;

/**
 * A change of a published document that was reviewed.
 *
 * @param at          its place, such as {@code deviations.yaml:14}
 * @param fingerprint the fingerprint of the change in drift reports, 16 hexadecimal digits
 * @param reason      why it is accepted for now
 * @param until       the last day of the acceptance
 */
public record AcknowledgedChange(String at, String fingerprint, String reason, LocalDate until) {

    boolean isOver(LocalDate today) {
        return today.isAfter(until);
    }
}
