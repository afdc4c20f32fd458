package sigma.recipes.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a verifying run can do in a real organization, determined before its first scenario.
 *
 * @param caller        the caller
 * @param writesAllowed whether it may write
 * @param replacements      the account types that replace those in features
 * @param connection    the connection to work on, or why there is none
 */
public record Readiness(CallerProfile caller, boolean writesAllowed, Map<String, String> replacements, GivenConnection connection) {

    /** Operations of the recipes that require an administrator (assumed; the first is refused to other callers). */
    private static final Set<String> ADMINISTRATORS_ONLY = Set.of("listAccountTypes", "createMember", "updateMember",
            "deleteMember", "listMemberTeams", "createTeam", "createCredentials", "deleteCredentials",
            "listConnectionGrants", "createConnectionGrant", "deleteConnectionGrant",
            "listConnectionPathGrants", "createConnectionPathGrant", "deleteConnectionPathGrant",
            "createUserAttribute", "deleteUserAttribute", "getTeamUserAttributeAssignments");

    private static final Set<String> ON_CONNECTIONS = Set.of("listConnections", "getConnection", "listConnectionGrants",
            "createConnectionGrant", "deleteConnectionGrant");

    /**
     * The recorded usage of a scenario.
     *
     * @param operations the operations that it calls
     * @param writes     whether one of them writes
     * @param sandbox    whether it is tagged for a sandbox only
     */
    public record Needs(Set<String> operations, boolean writes, boolean sandbox) {
    }

    /** Returns why a scenario can't be played, the most fundamental reason first; empty if it can, as far as known. */
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

    /** Returns the results, a line each, without personal data. */
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
        if (replacements.isEmpty()) {
            return "those that the features name are there";
        }
        return replacements.entrySet().stream().map(one -> '"' + one.getValue() + "\" replaces \"" + one.getKey() + '"')
                .collect(Collectors.joining(", "));
    }
}
