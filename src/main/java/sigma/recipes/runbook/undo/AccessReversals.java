package sigma.recipes.runbook.undo;

import java.util.Optional;
import sigma.recipes.contract.Operation;
import sigma.recipes.runbook.earlier.GrantsOfWorkbook;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.undo.reversal.RelatedOperations;
import sigma.recipes.runbook.undo.reversal.Reversal;

/**
 * Determines the reversals of writes to what members have: credentials, teams, user attributes, grants and favorites.
 *
 * @param operations the operations of the contract
 */
record AccessReversals(RelatedOperations operations) {

    /** Returns the reversal of a write; empty if it has none of its own. */
    Optional<Reversal> of(RunState.Write write, Operation operation) {
        return switch (operation.id()) {
            case "createCredentials" -> Optional.of(new RevokeNewCredentials(write, operations.deletionBelow(operation.path()).orElseThrow()));
            case "updateTeamMembers" -> Optional.of(new RevertTeamMembers(write, operation, operations.named("getTeamMembers")));
            case "setUserAttributeForUsers", "setUserAttributeForTeams", "setUserAttributeForTenants" ->
                    Optional.of(new RevertAttributeValues(write, operation, values(operation), operations.at("PATCH", operation.path()).orElseThrow()));
            case "deleteUserAttributeForUser", "updateUserAttributeForUsers" -> Optional.of(restored(write, "setUserAttributeForUsers"));
            case "deleteUserAttributeForTeam", "updateUserAttributeForTeams" -> Optional.of(restored(write, "setUserAttributeForTeams"));
            case "deleteUserAttributeForTenant", "updateUserAttributeForTenants" -> Optional.of(restored(write, "setUserAttributeForTenants"));
            case "assignUserAttributesToTeam" -> Optional.of(new RevertTeamAttributes(write, operation,
                    operations.named("getTeamUserAttributeAssignments"), operations.named("deleteUserAttributeForTeam")));
            case "createGrant" -> Optional.of(new RevertRaisedGrant(write, operation, operations.named(GrantsOfWorkbook.LIST),
                    operations.named("deleteGrant")));
            case "addFavorite", "removeFavorite" -> Optional.of(new RevertFavorite(write, operation.id().equals("addFavorite")));
            default -> Optional.empty();
        };
    }

    /** Returns the reversal of a removal of values; {@code setting} is the operation that sets them. */
    private Reversal restored(RunState.Write write, String setting) {
        Operation set = operations.named(setting);
        return new RestoreAttributeValues(write, set, values(set));
    }

    /** Values of user attributes are listed at the path at which they are set. */
    private Operation values(Operation setting) {
        return operations.at("GET", setting.path()).orElseThrow();
    }
}
