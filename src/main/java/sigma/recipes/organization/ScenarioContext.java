package sigma.recipes.organization;

import java.util.Optional;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.guard.OwnedIds;

/**
 * The context of one scenario in the organization.
 *
 * @param number        the number of the scenario within the run, counted from 1
 * @param client        the client of this scenario
 * @param owned         the objects that this run created, the only ones that the client may change in a verifying run of a
 *     real organization
 * @param sandbox       the controls of a sandbox; empty in a real organization
 * @param mark          the mark for names and addresses; empty to leave them unchanged
 * @param addressDomain the domain of new addresses; empty text for those in features
 */
public record ScenarioContext(int number, SigmaClient client, OwnedIds owned, Optional<SandboxControls> sandbox,
                    Optional<Mark> mark, String addressDomain) {
}
