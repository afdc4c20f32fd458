package sigma.recipes.runbook.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.Operation;
import sigma.recipes.organization.Organization;
import sigma.recipes.organization.Readiness;
import sigma.recipes.organization.SkipReason;
import sigma.recipes.recipe.RecipeBook;
import sigma.recipes.steps.record.Skips;

/**
 * The plan of a verifying run, made before its first scenario: the recorded operations of each scenario are compared with
 * what the caller, the settings and the organization allow.
 *
 * @param lines its description; empty for a sandbox in this process
 * @param skips the scenarios to skip
 */
record Plan(List<String> lines, Skips skips) {

    /** Makes the lines unmodifiable. */
    Plan {
        lines = List.copyOf(lines);
    }

    /**
     * Signs in, determines what is possible, and plans.
     *
     * @throws sigma.recipes.client.call.Refusal     if the credentials are wrong
     * @throws sigma.recipes.client.http.Unreachable if there is no response
     */
    static Plan of(Organization organization, VerifyScope scope) {
        return organization.readiness().map(readiness -> of(readiness, scope.book(), Scenarios.of(scope)))
                .orElseGet(() -> new Plan(List.of(), Skips.none()));
    }

    private static Plan of(Readiness readiness, RecipeBook book, List<Scenarios.One> scenarios) {
        Contract contract = Contract.load();
        Map<String, SkipReason> planned = new LinkedHashMap<>();
        List<SkipReason> reasons = new ArrayList<>();
        for (Scenarios.One scenario : scenarios) {
            Set<Operation> operations = book.operations(scenario.recipe(), scenario.title()).stream()
                    .flatMap(id -> contract.operation(id).stream()).collect(Collectors.toSet());
            readiness.against(new Readiness.Needs(operations, scenario.tags().contains("@sandbox"))).ifPresent(reason -> {
                planned.put(Skips.key(scenario.recipe(), scenario.title()), reason);
                reasons.add(reason);
            });
        }
        List<String> lines = new ArrayList<>(readiness.lines());
        lines.add("Scenarios      " + scenarios.size() + ", of which " + reasons.size() + " will be skipped"
                + (reasons.isEmpty() ? "" : ":"));
        SkipReasons.lines(reasons).forEach(line -> lines.add("  " + line));
        return new Plan(lines, new Skips(Optional.of(readiness), planned));
    }
}
