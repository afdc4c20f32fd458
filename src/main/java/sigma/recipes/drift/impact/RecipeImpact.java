package sigma.recipes.drift.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Impact;
import sigma.recipes.drift.change.Verdict;

/**
 * What the changes ask of one recipe.
 *
 * @param recipe  the name of the recipe
 * @param need    the gravest of it
 * @param affairs the changes that hit it, those that demand most first
 */
public record RecipeImpact(String recipe, Need need, List<Affair> affairs) {

    /** Copies the list of affairs. */
    public RecipeImpact {
        affairs = List.copyOf(affairs);
    }

    /** What has to happen to a recipe, the gravest first. */
    public enum Need {
        /** It uses for certain what breaks. */
        CHANGE("needs a change"),
        /** It may use what breaks, or uses what the documents can't judge. */
        LOOK("has to be looked at"),
        /** Only what a verifying run makes for it first uses what breaks, or may. */
        VERIFICATION("has its verification to be looked at"),
        /** It uses what works still, and whose end was announced. */
        LATER("uses what will go");

        private final String word;

        Need(String word) {
            this.word = word;
        }

        /** Returns the words for it in reports. */
        public String word() {
            return word;
        }
    }

    /**
     * One change and how the recipe meets it.
     *
     * @param need  what it asks of the recipe
     * @param group the change, at the places that hit the recipe
     * @param hits  where in the recipe, each scenario once for itself and once for what prepares it
     */
    public record Affair(Need need, Group group, List<Impact> hits) {

        /** Copies the list of hits. */
        public Affair {
            hits = List.copyOf(hits);
        }

        /** Returns whether it is sure that the recipe uses what changed. */
        public Impact.Certainty certainty() {
            return telling().stream().map(Impact::certainty).min(Comparator.naturalOrder()).orElse(Impact.Certainty.POSSIBLE);
        }

        /** Returns the hits that count: where the recipe itself meets the change, what prepares it does not matter. */
        public List<Impact> telling() {
            List<Impact> own = hits.stream().filter(hit -> !hit.preparing()).toList();
            return own.isEmpty() ? hits : own;
        }
    }

    /** Returns what changes ask of the recipes that they hit, those with the gravest need first, then by name. */
    static List<RecipeImpact> of(List<Change> changes) {
        Map<String, List<Change>> byRecipe = new TreeMap<>();
        changes.forEach(change -> change.hits().stream().map(Impact::recipe).distinct().forEach(recipe ->
                byRecipe.computeIfAbsent(recipe, fresh -> new ArrayList<>()).add(change)));
        List<RecipeImpact> tasks = new ArrayList<>();
        byRecipe.forEach((recipe, all) -> tasks.add(of(recipe, all)));
        tasks.sort(Comparator.comparing(RecipeImpact::need));
        return List.copyOf(tasks);
    }

    private static RecipeImpact of(String recipe, List<Change> changes) {
        List<Affair> affairs = Group.of(changes).stream().map(group -> affair(recipe, group))
                .sorted(Comparator.comparing(Affair::need)).toList();
        return new RecipeImpact(recipe, affairs.get(0).need(), affairs);
    }

    private static Affair affair(String recipe, Group group) {
        Map<List<Object>, Impact> byScenario = new LinkedHashMap<>();
        group.changes().forEach(change -> change.hits().stream().filter(hit -> hit.recipe().equals(recipe))
                .forEach(hit -> byScenario.merge(List.of(hit.scenario(), hit.preparing()), hit, RecipeImpact::both)));
        List<Impact> hits = List.copyOf(byScenario.values());
        return new Affair(need(group.rule().verdict(), hits), group, hits);
    }

    private static Impact both(Impact one, Impact other) {
        LinkedHashSet<String> steps = new LinkedHashSet<>(one.steps());
        steps.addAll(other.steps());
        boolean firstIsGraver = one.certainty().compareTo(other.certainty()) <= 0;
        return new Impact(one.recipe(), one.scenario(), List.copyOf(steps), firstIsGraver ? one.certainty() : other.certainty(),
                one.preparing());
    }

    private static Need need(Verdict verdict, List<Impact> hits) {
        boolean preparing = hits.stream().allMatch(Impact::preparing);
        if (preparing && (verdict == Verdict.BREAKING || verdict == Verdict.RISKY)) {
            return Need.VERIFICATION;
        }
        return switch (verdict) {
            case BREAKING -> hits.stream().anyMatch(Impact::demands) ? Need.CHANGE : Need.LOOK;
            case RISKY -> Need.LOOK;
            case DEPRECATION, ADDITIVE, WORDING -> Need.LATER;
        };
    }
}
