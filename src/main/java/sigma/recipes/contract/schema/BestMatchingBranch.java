package sigma.recipes.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sigma.recipes.contract.finding.FaultRule;

/**
 * Reduces the faults of the branches of an {@code anyOf} to those of the intended branch. A wrong type, or a kind that a
 * branch does not list, is strong evidence against the branch; a missing field is weak evidence. If all branches reject the
 * same field, the values that they allow are combined.
 */
final class BestMatchingBranch {

    private static final int WRONG_TYPE = 10_000;
    private static final int WRONG_KIND = 1_000;
    private static final int MISSING_FIELD = 100;
    private static final int ANYTHING_ELSE = 1;

    private BestMatchingBranch() {
    }

    /** Returns the faults of the intended branches and those outside of any branch, in their order. */
    static List<SchemaFault> of(List<SchemaFault> faults) {
        // From the inside out, so that an outer branch is judged by its remaining faults.
        List<SchemaFault.Fork> forks = faults.stream().flatMap(fault -> fault.choices().stream()).map(SchemaFault.Choice::fork).distinct()
                .sorted(Comparator.comparing((SchemaFault.Fork fork) -> fork.anyOf().size()).reversed()).toList();
        List<SchemaFault> left = faults;
        for (SchemaFault.Fork fork : forks) {
            left = settle(fork, left);
        }
        return left;
    }

    private static List<SchemaFault> settle(SchemaFault.Fork fork, List<SchemaFault> faults) {
        Map<String, List<SchemaFault>> byBranch = new LinkedHashMap<>();
        List<SchemaFault> result = new ArrayList<>();
        int place = -1;
        for (SchemaFault fault : faults) {
            Optional<String> branch = fault.branchAt(fork);
            if (branch.isEmpty()) {
                result.add(fault);
                continue;
            }
            place = place < 0 ? result.size() : place;
            byBranch.computeIfAbsent(branch.get(), key -> new ArrayList<>()).add(fault);
        }
        if (place >= 0) {
            result.addAll(place, meant(fork, byBranch.values()));
        }
        return result;
    }

    private static List<SchemaFault> meant(SchemaFault.Fork fork, Collection<List<SchemaFault>> branches) {
        List<Object> place = fork.steps();
        List<SchemaFault> cheapest = branches.stream().min(Comparator.comparing(branch -> cost(fork, branch))).orElseThrow();
        if (branches.size() == 1) {
            return cheapest;
        }
        return sharedVocabulary(branches)
                .or(() -> sharedType(place, branches))
                .or(() -> eitherField(place, branches))
                .orElse(cheapest);
    }

    private static int cost(SchemaFault.Fork fork, List<SchemaFault> branch) {
        return branch.stream().mapToInt(fault -> {
            int deeper = fault.steps().size() - fork.steps().size();
            return switch (fault.rule()) {
                case TYPE, NULLABLE -> deeper == 0 ? WRONG_TYPE : ANYTHING_ELSE;
                case ENUM -> fault.isAboutTheKind(fork) ? WRONG_KIND : ANYTHING_ELSE;
                case REQUIRED -> deeper <= 1 ? MISSING_FIELD : ANYTHING_ELSE;
                default -> ANYTHING_ELSE;
            };
        }).sum();
    }

    /** All branches reject the value of one field: the union of what they allow, and the other faults that they share. */
    private static Optional<List<SchemaFault>> sharedVocabulary(Collection<List<SchemaFault>> branches) {
        List<SchemaFault> first = branches.iterator().next();
        for (SchemaFault candidate : first) {
            List<SchemaFault> alike = likeInEach(branches, candidate.steps(), FaultRule.ENUM);
            if (candidate.rule() == FaultRule.ENUM && !alike.isEmpty()) {
                List<SchemaFault> faults = new ArrayList<>();
                faults.add(candidate.allowing(union(alike)));
                first.stream().filter(fault -> fault != candidate && branches.stream()
                        .allMatch(branch -> branch.stream().anyMatch(fault::saysTheSameAs))).forEach(faults::add);
                return Optional.of(faults);
            }
        }
        return Optional.empty();
    }

    /** All branches expect another type: the union of their types. */
    private static Optional<List<SchemaFault>> sharedType(List<Object> place, Collection<List<SchemaFault>> branches) {
        List<SchemaFault> alike = new ArrayList<>(likeInEach(branches, place, FaultRule.TYPE));
        if (alike.isEmpty()) {
            alike.addAll(likeInEach(branches, place, FaultRule.NULLABLE));
        }
        return alike.isEmpty() ? Optional.empty() : Optional.of(List.of(alike.get(0).allowing(union(alike))));
    }

    /** Each branch lacks one field only: any of these fields suffices. */
    private static Optional<List<SchemaFault>> eitherField(List<Object> place, Collection<List<SchemaFault>> branches) {
        boolean alike = branches.stream().allMatch(branch -> branch.size() == 1 && branch.get(0).rule() == FaultRule.REQUIRED
                && branch.get(0).steps().subList(0, branch.get(0).steps().size() - 1).equals(place));
        List<SchemaFault> missing = branches.stream().map(branch -> branch.get(0)).toList();
        return alike && union(missing).size() > 1 ? Optional.of(List.of(missing.get(0).allowing(union(missing))))
                : Optional.empty();
    }

    /** Returns one fault of each branch at {@code steps} with {@code rule}; empty if a branch has none. */
    private static List<SchemaFault> likeInEach(Collection<List<SchemaFault>> branches, List<Object> steps, FaultRule rule) {
        List<SchemaFault> alike = branches.stream().flatMap(branch -> branch.stream()
                .filter(fault -> fault.rule() == rule && fault.steps().equals(steps)).findFirst().stream()).toList();
        return alike.size() == branches.size() ? alike : List.of();
    }

    private static ArrayNode union(List<SchemaFault> faults) {
        Set<JsonNode> values = new LinkedHashSet<>();
        for (SchemaFault fault : faults) {
            if (fault.limit().isArray()) {
                fault.limit().forEach(values::add);
            } else {
                values.add(fault.limit());
            }
        }
        return JsonNodeFactory.instance.arrayNode().addAll(values);
    }
}
