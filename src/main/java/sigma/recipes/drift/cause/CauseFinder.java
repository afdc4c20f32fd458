package sigma.recipes.drift.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.RuleKind;

/** Groups changes by cause: changes in one part have one cause, and so have identical changes of several parts. */
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
                    // A merged group may now equal another group.
                    j = i;
                }
            }
        }
        return groups.stream().map(CauseGroup::cause).sorted(Comparator.comparing(Cause::verdict)).toList();
    }

    /** New operations below one path have one cause; changes outside of parts belong to their operation. */
    private static List<Object> owner(Change change) {
        if (change.rule().kind() == RuleKind.OPERATION_ADDED) {
            return List.of(change.rule(), change.path().replaceFirst("^(/[^/]*/[^/]*).*", "$1"));
        }
        return change.part().isEmpty() ? List.of(change.method(), change.path(), change.direction())
                : List.of(change.part(), change.direction());
    }
}
