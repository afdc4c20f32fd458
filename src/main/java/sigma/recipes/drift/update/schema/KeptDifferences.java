package sigma.recipes.drift.update.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Difference;
import sigma.recipes.drift.change.Place;

/**
 * Differences that are to stay, because our contract knows better.
 *
 * @param differences as they are seen from the schema at hand
 */
public record KeptDifferences(Set<Difference> differences) {

    private static final String LIST = "[]";

    /** Takes those changes that are about a part of an operation. */
    public static KeptDifferences at(Place place, List<Change> changes) {
        Set<Difference> differences = new HashSet<>();
        for (Change each : changes) {
            if (each.place().part().equals(place)) {
                differences.add(new Difference(each.rule(), each.field(), each.place().variants(), each.before(), each.after()));
            }
        }
        return new KeptDifferences(differences);
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
            return apart ? new Difference(known.rule(), rest.startsWith(".") ? rest.substring(1) : rest, known.variants(),
                    known.before(), known.after()) : null;
        });
    }

    /** Returns what is known of a branch. */
    KeptDifferences in(String name) {
        return name.isEmpty() ? this : each(known -> {
            boolean inside = !known.variants().isEmpty() && known.variants().get(0).equals(name);
            return !inside ? null : new Difference(known.rule(), known.field(),
                    known.variants().subList(1, known.variants().size()), known.before(), known.after());
        });
    }

    /** Returns the same, seen from outside of a branch. */
    KeptDifferences of(String name) {
        return each(known -> new Difference(known.rule(), known.field(),
                name.isEmpty() ? known.variants() : Stream.concat(Stream.of(name), known.variants().stream()).toList(), known.before(), known.after()));
    }

    private KeptDifferences each(Function<Difference, Difference> seen) {
        return new KeptDifferences(differences.stream().map(seen).filter(each -> each != null).collect(Collectors.toSet()));
    }
}
