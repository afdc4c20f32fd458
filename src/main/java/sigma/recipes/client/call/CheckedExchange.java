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
 * A request and its response as the contract check saw them. Secrets are masked already.
 *
 * @param operation  the operation, or nothing where the contract knows none for the request
 * @param exchange   what went and what came, masked
 * @param findings   how it departs from the contract
 * @param fieldsSent what the request filled in: {@code email}, {@code addToTeams[].teamId}, {@code query sendInvite}
 * @param values     the values of closed vocabularies that went and came
 * @param took       from sending to the last byte of the response
 * @param attempt    1 for the first time that this request was sent, 2 for its first repetition
 */
public record CheckedExchange(Optional<Operation> operation, Exchange exchange, Findings findings,
                              Set<String> fieldsSent, UsedValues values, Duration took, int attempt) {

    /** Keeps the fields in order and from being changed. */
    public CheckedExchange {
        fieldsSent = Collections.unmodifiableSet(new TreeSet<>(fieldsSent));
    }
}
