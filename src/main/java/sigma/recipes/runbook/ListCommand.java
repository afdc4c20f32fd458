package sigma.recipes.runbook;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import sigma.recipes.recipe.Chapter;
import sigma.recipes.recipe.Effect;
import sigma.recipes.recipe.Input;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.recipe.RecipeBook;

/** {@code recipes list}: all recipes in reading order. */
@Command(name = "list", header = "Lists all recipes.",
        description = {"%nLists all recipes in reading order: name, what it does, its inputs, "
                + "and whether it reads or writes."},
        optionListHeading = "%nOptions:%n")
final class ListCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    /**
     * Lists the recipes.
     *
     * @throws sigma.recipes.recipe.BrokenRecipe if a feature can't be read; the others are listed first
     */
    @Override
    public Integer call() {
        RecipeBook book = RecipeBook.open(root.surroundings().features());
        RecipeBook.Reading reading = book.read();
        Page page = root.page();
        for (Chapter chapter : book.chapters()) {
            List<Recipe> recipes = reading.recipes().stream().filter(recipe -> chapter.recipes().contains(recipe.name())).toList();
            if (!recipes.isEmpty()) {
                page.heading(chapter.title());
                recipes.forEach(recipe -> print(page, recipe));
            }
        }
        reading.complain();
        page.heading("See one: ./recipes show <recipe>");
        return ExitCode.DONE.number();
    }

    private static void print(Page page, Recipe recipe) {
        page.entry(2, recipe.name(), word(recipe.effect()));
        page.wrapped(4, recipe.oneLine());
        if (!recipe.inputs().isEmpty()) {
            page.wrapped(4, 6, recipe.inputs().stream().map(Input::optionName).collect(Collectors.joining(" ")));
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
