package sigma.recipes.drift.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.RuleKind;

/** Finds the causes of changes: what one part owns has one cause, and so has what happened to several parts alike. */
public final class CauseFinder {

    private CauseFinder() {
    }

    /** Returns the causes of changes, the worst first. */
    public static List<Cause> of(List<Change> changes) {
        Map<List<Object>, CauseGroup> owned = new LinkedHashMap<>();
        changes.forEach(change -> owned.computeIfAbsent(owner(change), key -> new CauseGroup()).add(change));
        List<CauseGroup> groups = new ArrayList<>(owned.values());
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                if (groups.get(i).isSame(groups.get(j))) {
                    groups.get(i).addAll(groups.remove(j));
                    // What is larger now may be the same as a group that was another one before.
                    j = i;
                }
            }
        }
        return groups.stream().map(CauseGroup::cause).sorted(Comparator.comparing(Cause::verdict)).toList();
    }

    /** New operations below one path came together; what no part owns belongs to its operation. */
    private static List<Object> owner(Change change) {
        if (change.rule().kind() == RuleKind.OPERATION_ADDED) {
            return List.of(change.rule(), change.path().replaceFirst("^(/[^/]*/[^/]*).*", "$1"));
        }
        return change.part().isEmpty() ? List.of(change.method(), change.path(), change.direction())
                : List.of(change.part(), change.direction());
    }
}
