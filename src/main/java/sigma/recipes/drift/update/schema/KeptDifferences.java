package sigma.recipes.drift.update.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Difference;

/**
 * Differences that are to stay, because our contract knows better.
 *
 * @param differences as they are seen from the schema at hand
 */
public record KeptDifferences(Set<Difference> differences) {

    private static final String LIST = "[]";

    /** Takes those changes that are about a part of an exchange such as {@code 200 application/json}. */
    public static KeptDifferences at(String place, List<Change> changes) {
        Set<Difference> differences = new HashSet<>();
        for (Change each : changes) {
            if (isAt(place, each)) {
                String branch = each.place().equals(place) ? "" : each.place().substring(place.length() + 2);
                differences.add(new Difference(each.rule(), each.field(), branch, each.before(), each.after()));
            }
        }
        return new KeptDifferences(differences);
    }

    /** Tells whether a change is about the schema at {@code place}, or a branch of it. */
    static boolean isAt(String place, Change change) {
        return change.place().equals(place) || change.place().startsWith(place + ", ");
    }

    /** Returns those of {@code differences} that are not known. */
    List<Difference> without(List<Difference> differences) {
        return differences.stream().filter(each -> !this.differences.contains(each)).toList();
    }

    /** Returns what is known of a field, of the items ({@code []}) or of all other fields ({@code *}). */
    KeptDifferences below(String step) {
        return each(known -> {
            String rest = known.field().startsWith(step) ? known.field().substring(step.length()) : ".";
            boolean apart = rest.isEmpty() || rest.startsWith(".") && rest.length() > 1 || rest.startsWith(LIST);
            return apart ? new Difference(known.rule(), rest.startsWith(".") ? rest.substring(1) : rest, known.branch(),
                    known.before(), known.after()) : null;
        });
    }

    /** Returns what is known of a branch. */
    KeptDifferences in(String name) {
        return name.isEmpty() ? this : each(known -> {
            String rest = known.branch().equals(name) ? ""
                    : known.branch().startsWith(name + ", ") ? known.branch().substring(name.length() + 2) : null;
            return rest == null ? null : new Difference(known.rule(), known.field(), rest, known.before(), known.after());
        });
    }

    /** Returns the same, seen from outside of a branch. */
    KeptDifferences of(String name) {
        return each(known -> new Difference(known.rule(), known.field(),
                known.branch().isEmpty() ? name : name + ", " + known.branch(), known.before(), known.after()));
    }

    private KeptDifferences each(Function<Difference, Difference> seen) {
        return new KeptDifferences(differences.stream().map(seen).filter(each -> each != null).collect(Collectors.toSet()));
    }
}
