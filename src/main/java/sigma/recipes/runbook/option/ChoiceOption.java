package sigma.recipes.runbook.option;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.Effect;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.steps.record.RunChoice;

/** An option of {@code run} that only some recipes take: those whose steps read its value, according to the usage record. */
public enum ChoiceOption {
    /** Allows names that are taken. */
    ALLOW_DUPLICATE("--allow-duplicate", RunChoice.ALLOW_DUPLICATE, "that names an object whose name need not be unique"),
    /** The target of files. */
    TO("--to", RunChoice.DESTINATION, "that writes a file"),
    /** Allows a file to be replaced. */
    OVERWRITE("--overwrite", RunChoice.DESTINATION, "that writes a file"),
    /** Sets a control of the workbook. */
    PARAMETER("--parameter", RunChoice.PARAMETERS, "that exports from a workbook"),
    /** Continues if rows change. */
    ACCEPT_CHANGED("--accept-changed", RunChoice.ACCEPT_CHANGED, "that exports in batches"),
    /** Ends after failed rows. */
    STOP_AFTER_FAILURES("--stop-after-failures", RunChoice.MOST_FAILURES, "for many rows"),
    /** Shows secrets. */
    REVEAL("--reveal", RunChoice.REVEAL, "with a secret output");

    private static final int MOST_NAMES = 3;

    private final String option;
    private final RunChoice choice;
    private final String kind;

    ChoiceOption(String option, RunChoice choice, String kind) {
        this.option = option;
        this.choice = choice;
        this.kind = kind;
    }

    /** Returns the options that a recipe does not take. */
    public static List<ChoiceOption> notTakenBy(Recipe recipe) {
        return Stream.of(values()).filter(option -> !option.isTakenBy(recipe)).toList();
    }

    /** Returns the option, such as {@code --to}. */
    public String option() {
        return option;
    }

    /**
     * Returns why a recipe can't have this option, and which recipes take it.
     *
     * @param all every recipe that can be read
     */
    public Problem refusal(Recipe recipe, List<Recipe> all) {
        String takers = all.stream().filter(other -> other.choices().contains(choice.word())).map(Recipe::name).limit(MOST_NAMES)
                .collect(Collectors.joining(", "));
        return Problem.of(recipe.name() + " does not take " + option + ".")
                .expected("a recipe " + kind + (takers.isEmpty() ? "" : ", such as " + takers))
                .fix("leave " + option + " out" + (choice == RunChoice.DESTINATION
                        ? "; --output csv writes the outputs of a recipe to standard output" : ""));
    }

    /** A recipe without a record takes every option; the record of the user's own recipe may be outdated. */
    private boolean isTakenBy(Recipe recipe) {
        return recipe.effect() == Effect.UNKNOWN || recipe.own() && recipe.choices().isEmpty() || recipe.choices().contains(choice.word());
    }
}
