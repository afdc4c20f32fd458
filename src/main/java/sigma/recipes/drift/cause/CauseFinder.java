package sigma.recipes.drift.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Direction;
import sigma.recipes.drift.change.RuleKind;

/** Finds the causes of changes: what one part owns has one cause, and so has what happened to several parts alike. */
public final class CauseFinder {

    private static final Set<RuleKind> ADDING = Set.of(RuleKind.FIELD_ADDED, RuleKind.BRANCH_ADDED, RuleKind.ENUM_VALUE_ADDED);

    private CauseFinder() {
    }

    /** Returns the causes of changes, the worst first. */
    public static List<Cause> of(List<Change> changes) {
        Map<List<Object>, List<Change>> owned = new LinkedHashMap<>();
        changes.forEach(change -> owned.computeIfAbsent(owner(change), key -> new ArrayList<>()).add(change));
        List<List<Change>> groups = new ArrayList<>(owned.values());
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                if (isSame(groups.get(i), groups.get(j))) {
                    groups.get(i).addAll(groups.remove(j));
                    // What is larger now may be the same as a group that was another one before.
                    j = i;
                }
            }
        }
        return groups.stream().map(group -> new Cause(part(group), group)).sorted(Comparator.comparing(Cause::verdict)).toList();
    }

    /** New operations below one path came together; what no part owns belongs to its operation. */
    private static List<Object> owner(Change change) {
        if (change.rule().kind() == RuleKind.OPERATION_ADDED) {
            return List.of(change.rule(), change.path().replaceFirst("^(/[^/]*/[^/]*).*", "$1"));
        }
        return change.part().isEmpty() ? List.of(change.method(), change.path(), change.direction())
                : List.of(change.part(), change.direction());
    }

    private static String part(List<Change> group) {
        return group.stream().map(Change::part).filter(part -> !part.isEmpty()).findFirst().orElse("");
    }

    private static boolean isSame(List<Change> some, List<Change> others) {
        if (isOfOperations(some) || isOfOperations(others)) {
            return false;
        }
        return signature(some).equals(signature(others)) || isSwitch(some, others) || isSwitch(others, some)
                || direction(some) == direction(others) && !part(some).isEmpty() && file(some).equals(file(others))
                        && (operations(some).containsAll(operations(others)) || operations(others).containsAll(operations(some))
                                || subject(some).equals(subject(others)) && areAdding(some) && areAdding(others));
    }

    private static boolean isOfOperations(List<Change> group) {
        return group.get(0).rule().kind().name().startsWith("OPERATION_") || group.get(0).method().isEmpty();
    }

    /** What happened, whatever the place: the same field added to an answer and to the request that sets it is one thing. */
    private static Set<List<String>> signature(List<Change> group) {
        return group.stream().map(change -> List.of(change.rule().kind().name().replaceFirst("OPTIONAL_|_REQUIRED$", ""), name(change),
                said(change.before()), said(change.after()))).collect(Collectors.toSet());
    }

    private static String said(String text) {
        return text.replaceFirst("(, )?(optional|required)$", "");
    }

    private static String name(Change change) {
        String field = change.field().isEmpty() ? change.place().name() : change.field();
        return field.substring(field.lastIndexOf('.') + 1);
    }

    /** A parameter such as {@code includeUrl} asks for the field {@code url}. */
    private static boolean isSwitch(List<Change> parameters, List<Change> fields) {
        return parameters.stream().allMatch(change -> change.rule().kind() == RuleKind.PARAMETER_ADDED
                && fields.stream().allMatch(field -> field.direction() == Direction.RESPONSE && !name(field).isEmpty()
                        && change.place().name().toLowerCase(Locale.ROOT).endsWith(name(field).toLowerCase(Locale.ROOT))))
                && operations(fields).stream().anyMatch(operations(parameters)::contains);
    }

    private static Direction direction(List<Change> group) {
        return group.get(0).direction();
    }

    private static String file(List<Change> group) {
        return part(group).replaceFirst("#.*", "");
    }

    /** Returns the first word of a part's name: {@code Lineage} of {@code LineageNode}. */
    private static String subject(List<Change> group) {
        return part(group).replaceFirst(".*/", "").replaceFirst("^([A-Z]?[^A-Z]*).*", "$1");
    }

    private static boolean areAdding(List<Change> group) {
        return group.stream().allMatch(change -> ADDING.contains(change.rule().kind()));
    }

    private static Set<String> operations(List<Change> group) {
        return group.stream().map(change -> change.method() + change.path()).collect(Collectors.toCollection(HashSet::new));
    }
}
