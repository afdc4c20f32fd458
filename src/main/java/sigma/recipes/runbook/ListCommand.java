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
import sigma.recipes.contract.Contract;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.recipe.Chapter;
import sigma.recipes.recipe.Effect;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.recipe.RecipeBook;
import sigma.recipes.recipe.input.Input;
import sigma.recipes.runbook.option.OutputFormat;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.project.RecipeCallers;

/** {@code recipes list}: lists all recipes in reading order. */
@Command(name = "list", header = "Lists all recipes.",
        description = {"%nLists all recipes in reading order: name, what it does, its inputs, whether it reads or writes, "
                + "and whether only an administrator can run it."},
        optionListHeading = "%nOptions:%n")
final class ListCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("name", "title", "chapter", "effect", "summary", "inputs", "outputs", "callers");

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
        Contract contract = Contract.load();
        switch (form) {
            case TEXT -> text(book, reading, contract);
            case CSV -> root.document().csv(COLUMNS, reading.recipes().stream().map(recipe -> List.of(recipe.name(), recipe.title(),
                    recipe.chapter(), word(recipe.effect()), recipe.oneLine(), String.join(" ", options(recipe)),
                    String.join(" ", recipe.outputs()), String.join(" ", RecipeCallers.of(recipe, contract).words()))).toList());
            case JSON -> root.document().json(json(reading.recipes(), contract));
        }
        reading.requireComplete();
        if (form == OutputFormat.TEXT) {
            root.page().heading("See one: ./recipes show <recipe>");
        }
        return ExitCode.DONE.number();
    }

    private static JsonNode json(List<Recipe> recipes, Contract contract) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Recipe recipe : recipes) {
            ObjectNode one = all.addObject().put("name", recipe.name()).put("title", recipe.title())
                    .put("chapter", recipe.chapter()).put("effect", word(recipe.effect())).put("summary", recipe.oneLine());
            RecipeCallers.of(recipe, contract).words().forEach(one.putArray("callers")::add);
            options(recipe).forEach(one.putArray("inputs")::add);
            recipe.outputs().forEach(one.putArray("outputs")::add);
        }
        return all;
    }

    private static List<String> options(Recipe recipe) {
        return recipe.inputs().stream().map(Input::optionName).toList();
    }

    private void text(RecipeBook book, RecipeBook.Reading reading, Contract contract) {
        ConsolePrinter page = root.page();
        for (Chapter chapter : book.chapters()) {
            List<Recipe> recipes = reading.recipes().stream().filter(recipe -> chapter.recipes().contains(recipe.name())).toList();
            if (!recipes.isEmpty()) {
                page.heading(chapter.title());
                recipes.forEach(recipe -> print(page, recipe, RecipeCallers.of(recipe, contract)));
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

    private static void print(ConsolePrinter page, Recipe recipe, RecipeCallers callers) {
        page.entry(2, recipe.name(), remark(recipe, callers));
        page.wrapped(4, recipe.oneLine());
        if (!recipe.inputs().isEmpty()) {
            page.wrapped(4, 6, synopsis(recipe));
        }
    }

    /** Returns whether a recipe writes, and whether it needs an administrator. */
    static String remark(Recipe recipe, RecipeCallers callers) {
        return word(recipe.effect()) + (callers.administrator() ? ", Admin" : "");
    }

    private static String word(Effect effect) {
        return switch (effect) {
            case READS -> "reads";
            case WRITES -> "writes";
            case UNKNOWN -> "";
        };
    }
}
