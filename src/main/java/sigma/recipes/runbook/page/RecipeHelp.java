package sigma.recipes.runbook.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.recipe.input.Input;

/** The help of a recipe: its inputs come first, in the order of the feature, and the options that runs have follow. */
public final class RecipeHelp {

    private static final int WIDTH = 100;
    private static final String HEADING = "Usage: ";
    private static final String COMMAND = "./recipes run ";

    private final Recipe recipe;

    private RecipeHelp(Recipe recipe) {
        this.recipe = recipe;
    }

    /** Arranges the help of the command of a recipe. */
    public static void arrange(CommandLine command, Recipe recipe) {
        RecipeHelp help = new RecipeHelp(recipe);
        command.getCommandSpec().usageMessage().customSynopsis(help.synopsis().toArray(String[]::new));
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING, picocli -> "");
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, help::options);
    }

    /** Returns words as a list in a sentence. */
    public static String listed(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    private String options(Help help) {
        List<OptionSpec> inputs = recipe.inputs().stream().map(input -> help.commandSpec().findOption(input.optionName())).toList();
        List<OptionSpec> others = help.commandSpec().options().stream().filter(option -> !inputs.contains(option)).toList();
        return (inputs.isEmpty() ? "" : help.createHeading("%nInputs (a real organization needs a value of each; the sandbox has examples):%n")
                + list(help, inputs, false)) + help.createHeading("%nOptions:%n") + list(help, others, true);
    }

    private static String list(Help help, List<OptionSpec> options, boolean sorted) {
        return help.optionListExcludingGroups(options, help.createDefaultLayout(help.commandSpec().options(), List.of(), help.colorScheme()),
                sorted ? Comparator.comparing((OptionSpec option) -> option.longestName().replaceFirst("^-+", "")) : null,
                help.parameterLabelRenderer());
    }

    /** Returns the synopsis in lines that fit the width, since that is not wrapped between options. */
    private List<String> synopsis() {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(COMMAND + recipe.name());
        for (String word : Stream.concat(values(), Stream.of("[OPTION]...")).flatMap(each -> Stream.of(each.split(" (?!\\|)"))).toList()) {
            if (HEADING.length() * (lines.isEmpty() ? 1 : 0) + line.length() + 1 + word.length() >= WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(HEADING.length() + COMMAND.length() - 1));
            }
            line.append(' ').append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Returns the options of the inputs; those of runbooks that exclude each other are one group, in the place of the first of them. */
    private Stream<String> values() {
        List<Input> alternatives = recipe.alternatives();
        return recipe.inputs().stream().filter(input -> !alternatives.contains(input) || input.equals(alternatives.get(0)))
                .map(input -> alternatives.contains(input) ? recipe.runbooks().stream().map(runbook -> runbook.inputs().stream()
                        .filter(alternatives::contains).map(RecipeHelp::option).collect(Collectors.joining(" "))).distinct()
                        .collect(Collectors.joining(" | ", "(", ")")) : option(input));
    }

    private static String option(Input input) {
        return input.optionName() + "=VALUE";
    }
}
