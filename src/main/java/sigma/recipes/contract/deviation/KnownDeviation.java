package sigma.recipes.contract.deviation;

import java.time.LocalDate;
import sigma.recipes.contract.finding.Finding;

/**
 * A known deviation: a finding about a real organization that does not fail a run until its end date.
 *
 * @param at        its place, such as {@code deviations.yaml:7}
 * @param operation the operation
 * @param finding   the id of the finding, such as {@code response.body.nullable}
 * @param place     the place of the finding without row numbers, such as {@code entries[].homeFolderId}
 * @param reason    why it is accepted
 * @param until     the last day of the acceptance
 * @param sometimes whether it depends on data, so that a run without it proves nothing
 */
public record KnownDeviation(String at, String operation, String finding, String place, String reason, LocalDate until,
                             boolean sometimes) {

    /** Returns whether this entry is about {@code found}. */
    boolean covers(Finding found) {
        return operation.equals(found.operationId()) && finding.equals(found.id()) && place.equals(found.generalPlace());
    }

    /** Returns {@code found} as a known finding. */
    public Finding applied(Finding found) {
        return new Finding(Finding.Kind.KNOWN, found.id(), found.operationId(), found.pointer(), found.place(),
                found.expected() + " (known until " + until + ": " + reason + ")", found.actual(), found.value());
    }

    boolean sameAs(KnownDeviation other) {
        return name().equals(other.name());
    }

    /** Returns its subject, such as {@code listMembers response.body.nullable entries[].homeFolderId}. */
    public String name() {
        return operation + " " + finding + " " + place;
    }

    boolean isOver(LocalDate today) {
        return today.isAfter(until);
    }
}
