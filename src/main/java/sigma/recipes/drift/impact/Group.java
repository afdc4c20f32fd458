package sigma.recipes.drift.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Rule;

/**
 * The same change at several places, as a schema that many operations share makes it: told once.
 *
 * @param rule    the rule that judges it
 * @param name    the name of the field itself, without what holds it; empty where a part as a whole changed
 * @param before  what the old document says
 * @param after   what the new document says
 * @param changes where it stands, at least once, in the order of the old document
 */
public record Group(Rule rule, String name, String before, String after, List<Change> changes) {

    /** Copies the list of changes. */
    public Group {
        changes = List.copyOf(changes);
    }

    /** Groups changes, the worst first. */
    public static List<Group> of(List<Change> changes) {
        Map<List<Object>, List<Change>> same = new LinkedHashMap<>();
        changes.forEach(change -> same.computeIfAbsent(
                List.of(change.rule(), subject(change), change.before(), change.after()), fresh -> new ArrayList<>()).add(change));
        return same.values().stream().map(Group::one).sorted((one, other) -> one.rule.verdict().compareTo(other.rule.verdict())).toList();
    }

    private static Group one(List<Change> all) {
        Change first = all.get(0);
        return new Group(first.rule(), name(first.field()), first.before(), first.after(), all);
    }

    /** Returns where it stands, each place once with the operations that have it there: the place, then the operations. */
    public Map<String, List<String>> places() {
        return changes.stream().collect(Collectors.groupingBy(change -> (change.place().text() + " " + change.field()).strip(),
                LinkedHashMap::new, Collectors.mapping(Change::operation,
                        Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), List::copyOf))));
    }

    /** Returns what changed in a few words: {@code string → number}, {@code + string} or {@code - string}; or nothing. */
    public String difference() {
        if (before.isEmpty()) {
            return after.isEmpty() ? "" : "+ " + after;
        }
        return after.isEmpty() ? "- " + before : before + " → " + after;
    }

    /** A field has a name; what is no field is told apart by its place. */
    private static String subject(Change change) {
        return change.field().isEmpty() ? change.place().text() : "." + name(change.field());
    }

    private static String name(String field) {
        return field.substring(field.lastIndexOf('.') + 1);
    }
}
