package sigma.recipes.runbook;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import sigma.recipes.problem.Problem;
import sigma.recipes.runbook.option.DescribedConverter;
import sigma.recipes.text.NearestNames;

/** Describes what picocli rejects on the command line, in the project's own words. */
final class UsageProblem {

    private final ParameterException wrong;
    private final List<String> arguments;
    private final CommandSpec command;

    /**
     * Creates the explanation.
     *
     * @param arguments the arguments after {@code ./recipes}
     */
    UsageProblem(ParameterException wrong, List<String> arguments) {
        this.wrong = wrong;
        this.arguments = arguments;
        this.command = wrong.getCommandLine().getCommandSpec();
    }

    Problem problem() {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched().get(0));
        }
        if (wrong instanceof MissingParameterException missing) {
            return missing(missing.getMissing());
        }
        if (wrong instanceof MutuallyExclusiveArgsException) {
            return exclusive();
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return Problem.of(name(twice.getOverwritten()) + " is given twice.").fix("give it once");
        }
        ArgSpec about = wrong.getArgSpec();
        if (about == null) {
            return Problem.of(wrong.getMessage());
        }
        return about.isOption() && wrong.getValue() == null ? valueMissing(about) : unfit(about, wrong.getValue());
    }

    private Problem unmatched(String first) {
        if (first.startsWith("-") && first.length() > 1) {
            return unknownOption(first.replaceFirst("(?s)=.*", ""));
        }
        if (command.userObject() instanceof RunCommand run) {
            return run.unknown(first);
        }
        if (command.userObject() instanceof RootCommand root && root.hasRecipe(first)) {
            return Problem.of("\"" + first + "\" is a recipe, not a command.").fix("write ./recipes run " + first);
        }
        List<String> commands = List.copyOf(wrong.getCommandLine().getSubcommands().keySet());
        if (!commands.isEmpty() && command.optionsMap().containsKey("--" + first)) {
            return Problem.of("\"" + first + "\" is an option, not a command.").fix("write " + command.qualifiedName() + " --" + first);
        }
        return commands.isEmpty() ? Problem.of("Unexpected argument \"" + first + "\".")
                : Problem.of("There is no command \"" + first + "\"." + NearestNames.didYouMean(first, commands));
    }

    private Problem unknownOption(String option) {
        Optional<Problem> ofOthers = command.userObject() instanceof RecipeCommand && command.parent().userObject() instanceof RunCommand runs
                ? runs.notTaken(command.name(), option) : Optional.empty();
        if (ofOthers.isPresent()) {
            return ofOthers.get();
        }
        Problem unknown = Problem.of("There is no option " + option + "." + NearestNames.didYouMean(option, command.optionsMap().keySet()));
        return command.userObject() instanceof RunCommand
                ? unknown.fix("write the inputs of a recipe after its name: ./recipes run RECIPE --input VALUE") : unknown;
    }

    private Problem missing(List<ArgSpec> missing) {
        if (missing.size() == 1 && missing.get(0) instanceof OptionSpec option && given(option)) {
            return valueMissing(option);
        }
        List<ArgSpec> left = missing.stream().filter(arg -> !(arg instanceof OptionSpec option && given(option))).toList();
        if (left.size() != 1) {
            return Problem.of("An option is missing.").expected("one of " + command.argGroups().stream()
                    .flatMap(group -> group.allOptionsNested().stream()).map(UsageProblem::name).collect(Collectors.joining(", ")));
        }
        ArgSpec first = left.get(0);
        return first instanceof OptionSpec option
                ? Problem.of(name(option) + " is missing.").expected(name(option) + " " + option.paramLabel())
                : Problem.of(first.paramLabel() + " is missing.").expected(uncapitalized(String.join(" ", first.description()).replaceFirst("\\.$", "")));
    }

    private static String uncapitalized(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private Problem exclusive() {
        Stream<ArgSpec> ofGroups = command.argGroups().stream().filter(ArgGroupSpec::exclusive)
                .flatMap(group -> group.allOptionsNested().stream());
        return Problem.of(ofGroups.filter(arg -> arg instanceof OptionSpec option && given(option)).map(UsageProblem::name)
                .collect(Collectors.joining(" and ")) + " can't be used together.").fix("give one of them");
    }

    private static Problem valueMissing(ArgSpec about) {
        return Problem.of(name(about) + " has no value.").expected(name(about) + (name(about).startsWith("--") ? " " : "")
                + about.paramLabel());
    }

    private static Problem unfit(ArgSpec about, String value) {
        return Problem.of("\"" + value + "\" can't be used.").at(name(about)).expected(expected(about));
    }

    private static String expected(ArgSpec about) {
        if (about.converters().length > 0 && about.converters()[0] instanceof DescribedConverter<?> described) {
            return described.expected();
        }
        Class<?> type = about.typeInfo().isOptional() ? about.typeInfo().getAuxiliaryTypes()[0] : about.type();
        if (type.isEnum()) {
            return "one of " + Stream.of(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        }
        if (type == int.class || type == Integer.class) {
            return "a whole number of at most " + Integer.MAX_VALUE;
        }
        return type == Path.class ? "a path" : about.paramLabel();
    }

    private boolean given(OptionSpec option) {
        return arguments.stream().anyMatch(argument -> Stream.of(option.names())
                .anyMatch(name -> argument.equals(name) || argument.startsWith(name + "=")));
    }

    private static String name(ArgSpec about) {
        return about instanceof OptionSpec option ? option.longestName() : about.paramLabel();
    }
}
