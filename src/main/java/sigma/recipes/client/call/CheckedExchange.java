package sigma.recipes.client.call;

import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.check.UsedValues;
import sigma.recipes.contract.exchange.Exchange;
import sigma.recipes.contract.finding.Findings;

/**
 * A request and its response after the contract check. Secrets are masked.
 *
 * @param operation  the operation; empty if the contract has none for the request
 * @param exchange   the exchange, masked
 * @param findings   the findings of the contract check
 * @param fieldsSent the fields that the request sent, such as {@code email}, {@code addToTeams[].teamId},
 *     {@code query sendInvite}
 * @param values     the values sent and received of closed vocabularies
 * @param took       the time from sending to the last byte of the response
 * @param attempt    1 for the first attempt, 2 for the first retry
 */
public record CheckedExchange(Optional<Operation> operation, Exchange exchange, Findings findings,
                              Set<String> fieldsSent, UsedValues values, Duration took, int attempt) {

    /** Makes the fields unmodifiable and keeps their order. */
    public CheckedExchange {
        fieldsSent = Collections.unmodifiableSet(new TreeSet<>(fieldsSent));
    }
}
