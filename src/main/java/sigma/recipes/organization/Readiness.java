package sigma.recipes.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a verifying run of a real organization can do there, as asked before its first scenario.
 *
 * @param caller        who runs it
 * @param writesAllowed whether it may write
 * @param standIns      which account types replace those that the features name
 * @param connection    the connection to work on, or why there is none
 */
public record Readiness(CallerProfile caller, boolean writesAllowed, Map<String, String> standIns, GivenConnection connection) {

    /** What the recipes do that only administrators may do (assumed; the first is refused for other callers). */
    private static final Set<String> ADMINISTRATORS_ONLY = Set.of("listAccountTypes", "createMember", "updateMember",
            "deleteMember", "listMemberTeams", "createTeam", "createCredentials", "deleteCredentials",
            "listConnectionGrants", "createConnectionGrant", "deleteConnectionGrant");

    private static final Set<String> ON_CONNECTIONS = Set.of("listConnections", "getConnection", "listConnectionGrants",
            "createConnectionGrant", "deleteConnectionGrant");

    /**
     * What a scenario does, as recorded.
     *
     * @param operations the operations that it calls
     * @param writes     whether one of them changes anything
     * @param sandbox    whether it is tagged as one for a sandbox only
     */
    public record Needs(Set<String> operations, boolean writes, boolean sandbox) {
    }

    /** Returns why a scenario can't be played, the most lasting reason first; empty if it can be, as far as known. */
    public Optional<SkipReason> against(Needs needs) {
        if (needs.sandbox()) {
            return Optional.of(SkipReason.SANDBOX_ONLY);
        }
        if (!caller.administrator() && needs.operations().stream().anyMatch(ADMINISTRATORS_ONLY::contains)) {
            return Optional.of(SkipReason.noAdministrator("account type " + caller.accountType().orElse("unknown")));
        }
        if (!writesAllowed && needs.writes()) {
            return Optional.of(SkipReason.NO_WRITES);
        }
        return connection.missing().filter(missing -> needs.operations().stream().anyMatch(ON_CONNECTIONS::contains));
    }

    /** Returns what was found, a line each, without names and addresses of people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Organization   " + caller.organizationId());
        lines.add("Signed in as   member " + caller.memberId().value() + ", " + caller.rights());
        lines.add("Account types  " + accountTypes());
        lines.add("Connection     " + connection.name().map(name -> '"' + name + '"')
                .orElseGet(() -> connection.missing().map(missing -> "none: " + missing.fix()).orElse("none")));
        return lines;
    }

    private String accountTypes() {
        if (caller.accountTypes().isEmpty()) {
            return "unknown: the caller could not list them";
        }
        if (standIns.isEmpty()) {
            return "those that the features name are there";
        }
        return standIns.entrySet().stream().map(one -> '"' + one.getValue() + "\" replaces \"" + one.getKey() + '"')
                .collect(Collectors.joining(", "));
    }
}
