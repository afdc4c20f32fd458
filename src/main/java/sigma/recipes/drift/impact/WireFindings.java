package sigma.recipes.drift.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.deviation.KnownDeviation;
import sigma.recipes.contract.finding.Finding;
import sigma.recipes.drift.cause.Cause;
import sigma.recipes.drift.cause.CauseFinder;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Direction;
import sigma.recipes.drift.change.Impact;
import sigma.recipes.drift.change.ImpactScope;
import sigma.recipes.drift.change.Place;
import sigma.recipes.drift.change.Rule;

/**
 * Converts findings of a verifying run to changes of the API, for the same report as of two documents. A request that
 * violates the contract is evidence only if the API accepted it.
 */
public final class WireFindings {

    private static final String BODY = ".body.";
    private static final String PARTS = "(path|query|header|body)";
    private static final String LIMITS = "(pattern|minimum|maximum|minLength|maxLength|minItems|maxItems)";

    private final Contract contract;
    private final Map<List<String>, Change> changes = new LinkedHashMap<>();
    private final Map<List<String>, List<Impact>> hits = new LinkedHashMap<>();
    private final Map<List<String>, KnownDeviation> known = new LinkedHashMap<>();

    private WireFindings(Contract contract) {
        this.contract = contract;
    }

    /**
     * A finding and its scenario.
     *
     * @param recipe   the name of the recipe
     * @param scenario the title of the scenario
     * @param steps    the sentence of the step, if known
     */
    public record Met(Finding finding, String recipe, String scenario, List<String> steps) {
    }

    /** Reports findings, each operation and place once with all of its scenarios; known deviations are acknowledged causes. */
    public static DriftReport report(String title, int recipes, List<Met> all, List<KnownDeviation> known) {
        WireFindings wire = new WireFindings(Contract.load());
        all.forEach(met -> wire.add(met, known));
        List<Change> open = new ArrayList<>();
        List<DriftReport.Acknowledged> acknowledged = new ArrayList<>();
        wire.changes.forEach((key, change) -> {
            Change hitting = change.rule().reach() == ImpactScope.NONE ? change : change.hitting(wire.hits.get(key));
            Optional.ofNullable(wire.known.get(key)).ifPresentOrElse(entry -> acknowledged.add(new DriftReport.Acknowledged(
                    new Cause("", List.of(hitting)), entry.reason(), entry.until())), () -> open.add(hitting));
        });
        return new DriftReport(title, recipes, CauseFinder.of(open), acknowledged);
    }

    /** Returns the rule for the id of a finding; empty if the finding is not evidence of a change. */
    static Optional<Rule> rule(String findingId) {
        return Arrays.stream(Rule.values()).filter(rule -> rule.wireFindings().stream()
                .anyMatch(id -> findingId.matches(id.replace(".", "\\.").replace("*", PARTS).replace("LIMIT", LIMITS)))).findFirst();
    }

    private void add(Met met, List<KnownDeviation> deviations) {
        Finding finding = met.finding();
        boolean invalidRequest = finding.id().startsWith("request.") && finding.kind() == Finding.Kind.VIOLATION;
        Optional<Rule> rule = rule(finding.id()).filter(found -> !invalidRequest);
        Optional<Operation> operation = contract.operation(finding.operationId());
        if (rule.isEmpty() || operation.isEmpty()) {
            return;
        }
        List<String> key = List.of(finding.operationId(), finding.id(), finding.generalPlace());
        changes.putIfAbsent(key, change(finding, rule.get(), operation.get()));
        hits.computeIfAbsent(key, fresh -> new ArrayList<>())
                .add(new Impact(met.recipe(), met.scenario(), met.steps(), Impact.Certainty.CERTAIN, false));
        deviations.stream().filter(entry -> finding.kind() == Finding.Kind.KNOWN && entry.operation().equals(key.get(0))
                && entry.finding().equals(key.get(1)) && entry.place().equals(key.get(2)))
                .findFirst().ifPresent(entry -> known.put(key, entry));
    }

    private static Change change(Finding finding, Rule rule, Operation operation) {
        boolean body = finding.id().contains(BODY);
        String field = finding.generalPlace().equals("body") ? "" : finding.generalPlace();
        return new Change(rule, operation.id(), operation.method(), operation.path(),
                place(finding, body ? field : ""),
                finding.kind() == Finding.Kind.ADDITIVE ? "" : finding.expected(), finding.actual(), List.of());
    }

    /** The id of a finding contains the part of the exchange; its place is a field, or a parameter such as {@code query limit}. */
    private static Place place(Finding finding, String field) {
        Direction direction = finding.id().startsWith("request.") ? Direction.REQUEST : Direction.RESPONSE;
        if (finding.id().contains(BODY)) {
            return new Place(direction, "", Place.BODY, "", "", List.of(), field);
        }
        String[] words = finding.generalPlace().split(" ", 2);
        return words.length < 2 ? new Place(direction, "", "", words[0], "", List.of(), "")
                : new Place(direction, "", words[0], words[1], "", List.of(), "");
    }
}
