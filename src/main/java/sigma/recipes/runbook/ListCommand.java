package sigma.recipes.runbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.recipe.Chapter;
import sigma.recipes.recipe.Effect;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.recipe.RecipeBook;
import sigma.recipes.recipe.input.Input;
import sigma.recipes.runbook.option.OutputFormat;
import sigma.recipes.runbook.page.ConsolePrinter;

/** {@code recipes list}: lists all recipes in reading order. */
@Command(name = "list", header = "Lists all recipes.",
        description = {"%nLists all recipes in reading order: name, what it does, its inputs, "
                + "and whether it reads or writes."},
        optionListHeading = "%nOptions:%n")
final class ListCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("name", "title", "chapter", "effect", "summary", "inputs", "outputs");

    @ParentCommand
    private RootCommand root;

    @Option(names = "--output", paramLabel = "FORMAT", defaultValue = "text", description = "One of: ${COMPLETION-CANDIDATES}.")
    private OutputFormat form = OutputFormat.TEXT;

    /**
     * Lists the recipes.
     *
     * @throws sigma.recipes.recipe.error.BrokenRecipe if a feature can't be read; the others are listed first
     */
    @Override
    public Integer call() {
        RecipeBook book = root.book();
        RecipeBook.Reading reading = book.read();
        switch (form) {
            case TEXT -> text(book, reading);
            case CSV -> root.document().csv(COLUMNS, reading.recipes().stream().map(recipe -> List.of(recipe.name(), recipe.title(),
                    recipe.chapter(), word(recipe.effect()), recipe.oneLine(), String.join(" ", options(recipe)),
                    String.join(" ", recipe.outputs()))).toList());
            case JSON -> root.document().json(json(reading.recipes()));
        }
        reading.requireComplete();
        if (form == OutputFormat.TEXT) {
            root.page().heading("See one: ./recipes show <recipe>");
        }
        return ExitCode.DONE.number();
    }

    private static JsonNode json(List<Recipe> recipes) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Recipe recipe : recipes) {
            ObjectNode one = all.addObject().put("name", recipe.name()).put("title", recipe.title())
                    .put("chapter", recipe.chapter()).put("effect", word(recipe.effect())).put("summary", recipe.oneLine());
            options(recipe).forEach(one.putArray("inputs")::add);
            recipe.outputs().forEach(one.putArray("outputs")::add);
        }
        return all;
    }

    private static List<String> options(Recipe recipe) {
        return recipe.inputs().stream().map(Input::optionName).toList();
    }

    private void text(RecipeBook book, RecipeBook.Reading reading) {
        ConsolePrinter page = root.page();
        for (Chapter chapter : book.chapters()) {
            List<Recipe> recipes = reading.recipes().stream().filter(recipe -> chapter.recipes().contains(recipe.name())).toList();
            if (!recipes.isEmpty()) {
                page.heading(chapter.title());
                recipes.forEach(recipe -> print(page, recipe));
            }
        }
    }

    /** Returns the options, those that exclude each other in brackets. */
    static String synopsis(Recipe recipe) {
        Set<String> options = new LinkedHashSet<>();
        String either = recipe.alternatives().stream().map(Input::optionName).collect(Collectors.joining(" | ", "(", ")"));
        recipe.inputs().forEach(input -> options.add(recipe.isAlternative(input) ? either : input.optionName()));
        return String.join(" ", options);
    }

    private static void print(ConsolePrinter page, Recipe recipe) {
        page.entry(2, recipe.name(), word(recipe.effect()));
        page.wrapped(4, recipe.oneLine());
        if (!recipe.inputs().isEmpty()) {
            page.wrapped(4, 6, synopsis(recipe));
        }
    }

    static String word(Effect effect) {
        return switch (effect) {
            case READS -> "reads";
            case WRITES -> "writes";
            case UNKNOWN -> "";
        };
    }
}
