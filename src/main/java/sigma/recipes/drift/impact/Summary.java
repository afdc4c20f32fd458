package sigma.recipes.drift.impact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import sigma.recipes.drift.cause.Assessment;
import sigma.recipes.drift.cause.Cause;
import sigma.recipes.drift.change.Impact;
import sigma.recipes.drift.change.Verdict;

/** The first sentences of a report. */
final class Summary {

    private static final int MOST_NAMES = 8;

    private Summary() {
    }

    static String of(DriftReport report) {
        List<String> sentences = new ArrayList<>(report.assessment().firstComparisons().stream().map(Summary::firstComparison).toList());
        sentences.add(changes(report));
        return String.join(" ", sentences);
    }

    private static String firstComparison(Assessment.FirstComparison first) {
        return "This is the first comparison of " + first.title() + ", of which no version was accepted: its " + operations(first.operations())
                + " compared with the contract alone, which has " + (first.known() == first.operations() ? "all" : first.known() == 0 ? "none" : first.known())
                + " of them.";
    }

    private static String operations(int number) {
        return number + (number == 1 ? " operation is" : " operations are");
    }

    private static String changes(DriftReport report) {
        if (report.causes().isEmpty() && report.toCheck().isEmpty() && report.assessment().conflicts().isEmpty() && !report.hitAbsent()) {
            return report.acknowledged().isEmpty() ? report.assessment().firstComparisons().isEmpty() ? "Nothing differs." : "Nothing else differs." : "Nothing differs except what was acknowledged.";
        }
        if (report.recipes() == 0) {
            return "The API changed. No run recorded what recipes use, so the affected recipes are not known.";
        }
        List<String> sentences = new ArrayList<>();
        Set<String> breaking = new TreeSet<>();
        report.hitting().stream().filter(cause -> cause.verdict() == Verdict.BREAKING).forEach(cause -> breaking.addAll(cause.certain()));
        boolean uncertain = report.hitting().stream().anyMatch(cause -> cause.verdict() == Verdict.BREAKING && isUsed(cause));
        sentences.add(breaking.isEmpty() ? uncertain ? "No recipe breaks for certain." : "No recipe breaks."
                : breaking.size() + " of " + report.recipes() + (breaking.size() == 1 ? " recipes breaks: " : " recipes break: ") + listed(breaking) + ".");
        List<Cause> checks = new ArrayList<>(report.hitting().stream().filter(cause -> cause.verdict() == Verdict.CHECK
                || cause.verdict() == Verdict.BREAKING && cause.certain().isEmpty()).toList());
        report.toCheck().forEach(each -> checks.add(each.cause()));
        if (report.hitAbsent()) {
            checks.add(new Cause("", report.absent().stream().filter(change -> !change.hits().isEmpty()).toList()));
        }
        if (!checks.isEmpty()) {
            Set<String> names = recipes(checks, hit -> !hit.preparing());
            Set<String> inTests = recipes(checks, Impact::preparing);
            inTests.removeAll(names);
            String all = names.size() == report.recipes() && names.size() > 1 ? "all " + names.size() : listed(names);
            sentences.add(objects(checks.size()) + " to check, for " + all + (inTests.isEmpty() ? "" : names.isEmpty() ? "the tests of " + listed(inTests)
                    : ", and for the tests of " + listed(inTests)) + ".");
        }
        if (!report.assessment().conflicts().isEmpty()) {
            int conflicts = report.assessment().conflicts().size();
            sentences.add("In " + conflicts + (conflicts == 1 ? " place" : " places") + ", contract, accepted document and published document all differ.");
        }
        long deprecated = report.hitting().stream().filter(cause -> cause.verdict() == Verdict.DEPRECATION && isUsed(cause)).count();
        if (deprecated > 0) {
            sentences.add("Recipes use " + objects((int) deprecated) + " whose removal was announced.");
        }
        return String.join(" ", sentences);
    }

    /** Returns whether a recipe uses what a cause changes, and not only its tests. */
    private static boolean isUsed(Cause cause) {
        return cause.hits().stream().anyMatch(hit -> !hit.preparing());
    }

    private static Set<String> recipes(List<Cause> causes, Predicate<Impact> which) {
        return causes.stream().flatMap(cause -> cause.hits().stream()).filter(which).map(Impact::recipe)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String objects(int number) {
        return number + (number == 1 ? " thing" : " things");
    }

    private static String listed(Collection<String> names) {
        List<String> all = List.copyOf(names);
        return all.size() <= MOST_NAMES ? String.join(", ", all)
                : String.join(", ", all.subList(0, MOST_NAMES)) + " and " + (all.size() - MOST_NAMES) + " more";
    }
}
