package sigma.recipes.organization;

import java.util.Optional;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.guard.OwnedIds;

/**
 * One scenario's seat in the organization.
 *
 * @param number        the number of the scenario within the run, from 1
 * @param client        the client of this scenario
 * @param owned         what this run created; the client changes nothing else in a verifying run of a real organization
 * @param sandbox       what only a sandbox can do; empty in a real organization
 * @param mark          the mark for names and addresses; empty if they stay as written
 * @param addressDomain the domain of the addresses to make, or empty text for those that the features name
 */
public record Visit(int number, SigmaClient client, OwnedIds owned, Optional<SandboxControls> sandbox,
                    Optional<Mark> mark, String addressDomain) {
}
