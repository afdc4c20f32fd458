package sigma.recipes.contract.deviation;

import java.time.LocalDate;

/**
 * A change of a published document that was reviewed.
 *
 * @param at          where it is, such as {@code deviations.yaml:14}
 * @param fingerprint the 16 hexadecimal digits by which a drift report names the change
 * @param reason      why nothing is to be done about it now
 * @param until       the last day on which that holds
 */
public record AcknowledgedChange(String at, String fingerprint, String reason, LocalDate until) {

    boolean isOver(LocalDate today) {
        return today.isAfter(until);
    }
}
