package sigma.recipes.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import sigma.recipes.contract.Callers;
import sigma.recipes.contract.Operation;

/**
 * What a verifying run can do in a real organization, determined before its first scenario.
 *
 * @param caller        the caller
 * @param writesAllowed whether it may write
 * @param replacements      the account types that replace those in features
 * @param connection    the connection to work on, or why there is none
 */
public record Readiness(CallerProfile caller, boolean writesAllowed, Map<String, String> replacements, GivenConnection connection) {

    /** Every scenario that works on a connection finds it by its name. One of a connection that does not exist needs none. */
    private static final String FINDS_CONNECTION = "listConnections";

    /**
     * The recorded usage of a scenario.
     *
     * @param operations the operations that it calls
     * @param sandbox    whether it is tagged for a sandbox only
     */
    public record Needs(Set<Operation> operations, boolean sandbox) {

        private boolean has(Predicate<Operation> property) {
            return operations.stream().anyMatch(property);
        }
    }

    /** Returns why a scenario can't be played, the most fundamental reason first; empty if it can, as far as known. */
    public Optional<SkipReason> against(Needs needs) {
        if (needs.sandbox()) {
            return Optional.of(SkipReason.SANDBOX_ONLY);
        }
        if (!caller.administrator() && needs.has(operation -> operation.callers() == Callers.ADMIN)) {
            return Optional.of(SkipReason.noAdministrator("account type " + caller.accountType().orElse("unknown")));
        }
        if (!writesAllowed && needs.has(operation -> !operation.reads())) {
            return Optional.of(SkipReason.NO_WRITES);
        }
        return connection.missing().filter(missing -> needs.has(operation -> operation.id().equals(FINDS_CONNECTION)));
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
