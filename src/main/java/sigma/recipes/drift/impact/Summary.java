package sigma.recipes.drift.impact;

import java.util.ArrayList;
import java.util.List;

/** The first sentences of a report. */
final class Summary {

    private static final int MOST_NAMES = 8;

    private Summary() {
    }

    static String of(DriftReport report) {
        if (report.changes().isEmpty()) {
            return report.acknowledged().isEmpty() ? "Nothing changed." : "Nothing changed but what was acknowledged.";
        }
        if (report.recipes() == 0) {
            return "The API changed. No run recorded what recipes use, so nobody knows which ones it hits.";
        }
        List<RecipeImpact> tasks = report.tasks();
        List<String> sentences = new ArrayList<>();
        List<String> changing = names(tasks, RecipeImpact.Need.CHANGE);
        sentences.add(changing.isEmpty() ? "None of the " + report.recipes() + " recipes needs a change."
                : changing.size() + " of " + report.recipes() + (changing.size() == 1 ? " recipes needs" : " recipes need")
                        + " a change: " + listed(changing) + ".");
        add(sentences, names(tasks, RecipeImpact.Need.LOOK), "has to be looked at", "have to be looked at");
        add(sentences, names(tasks, RecipeImpact.Need.VERIFICATION), "has its verification to be looked at",
                "have their verification to be looked at");
        add(sentences, names(tasks, RecipeImpact.Need.LATER), "uses what will go", "use what will go");
        return String.join(" ", sentences);
    }

    private static void add(List<String> sentences, List<String> names, String one, String several) {
        if (!names.isEmpty()) {
            sentences.add(names.size() + " " + (names.size() == 1 ? one : several) + ": " + listed(names) + ".");
        }
    }

    private static List<String> names(List<RecipeImpact> tasks, RecipeImpact.Need need) {
        return tasks.stream().filter(task -> task.need() == need).map(RecipeImpact::recipe).toList();
    }

    private static String listed(List<String> names) {
        return names.size() <= MOST_NAMES ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMES)) + " and " + (names.size() - MOST_NAMES) + " more";
    }
}
