package sigma.recipes.drift.update;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Rule;
import sigma.recipes.drift.schema.ApiReader;
import sigma.recipes.drift.update.files.ContractFileTree;

/** In our contract all failures have one form. What a document says of some of them cannot be said there. */
final class Failures {

    private static final int RANGES = 2;

    private Failures() {
    }

    /** Tells a change that is about failures, but not about those of all operations in both ranges. */
    static Predicate<Change> ofSome(List<Change> changes, ContractFileTree contract) {
        Set<String> gone = new HashSet<>();
        changes.stream().filter(each -> each.rule() == Rule.OPERATION_REMOVED).forEach(each -> gone.add(operation(each)));
        long operations = ApiReader.read(contract.document()).endpoints().size() - gone.size();
        Map<List<Object>, Long> counted = changes.stream().filter(Failures::isOne)
                .collect(Collectors.groupingBy(Failures::kind, Collectors.counting()));
        return each -> isOne(each) && counted.getOrDefault(kind(each), 0L) < operations * RANGES;
    }

    private static boolean isOne(Change change) {
        return change.place().status().matches("[45].*");
    }

    private static List<Object> kind(Change change) {
        return List.of(change.rule(), change.place().text().substring(1), change.field(), change.before(), change.after());
    }

    private static String operation(Change change) {
        return change.method() + " " + change.path();
    }
}
