package sigma.recipes.runbook;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.http.Unreachable;
import sigma.recipes.contract.check.ContractBroken;
import sigma.recipes.contract.deviation.BrokenDeviations;
import sigma.recipes.contract.deviation.LapsedDeviations;
import sigma.recipes.drift.document.DocumentProblem;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.recipe.error.RecipeException;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.project.UsageException;
import sigma.recipes.sandbox.http.PortTaken;
import sigma.recipes.sandbox.memory.MemoryInUse;
import sigma.recipes.sandbox.memory.MemoryUnusable;
import sigma.recipes.settings.BrokenSettings;
import sigma.recipes.text.NearestNames;

/** Turns what goes wrong into words on the error stream and an exit code. */
final class ErrorHandler {

    private ErrorHandler() {
    }

    /** Wrong usage: says what is wrong, the nearest that is right, and where help is. */
    static int usage(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        ConsolePrinter errors = errors(command);
        errors.message(0, text(wrong, command));
        errors.line(2, "See: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.MISUSED.number();
    }

    /** What a command threw. Messages of our own exceptions are for people; anything else is a defect. */
    static int failure(Exception thrown, CommandLine command, ParseResult result) throws Exception {
        if (thrown instanceof RecipeException || thrown instanceof BrokenSettings || thrown instanceof UsageException
                || thrown instanceof PortTaken || thrown instanceof BrokenDeviations || thrown instanceof LapsedDeviations
                || thrown instanceof DocumentProblem || thrown instanceof MemoryInUse || thrown instanceof MemoryUnusable) {
            errors(command).message(0, thrown.getMessage());
            return ExitCode.MISUSED.number();
        }
        if (thrown instanceof Refusal || thrown instanceof Unreachable) {
            errors(command).message(0, thrown.getMessage());
            return ExitCode.API_REFUSED.number();
        }
        throw thrown;
    }

    /** An exchange broke the contract before a step could. */
    static int broken(ContractBroken broken, CommandLine command) {
        errors(command).message(0, broken.getMessage());
        return ExitCode.CONTRACT_BROKEN.number();
    }

    private static ConsolePrinter errors(CommandLine command) {
        return ((RootCommand) command.getCommandSpec().root().userObject()).errors();
    }

    private static String text(ParameterException wrong, CommandLine command) {
        if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
            ArgSpec about = wrong instanceof MissingParameterException missing && !missing.getMissing().isEmpty()
                    ? missing.getMissing().get(0) : wrong.getArgSpec();
            return about instanceof OptionSpec option && option.typeInfo().isMap()
                    ? option.longestName() + " takes " + option.paramLabel() + (wrong.getValue() == null ? "." : ", not \""
                    + wrong.getValue() + "\".") : wrong.getMessage();
        }
        String first = unmatched.getUnmatched().get(0);
        boolean option = first.startsWith("-");
        List<String> known = option ? List.copyOf(command.getCommandSpec().optionsMap().keySet())
                : List.copyOf(command.getSubcommands().keySet());
        List<String> nearest = NearestNames.of(first, known);
        return (option ? "There is no option \"" : known.isEmpty() ? "Unexpected argument \"" : "There is no command \"")
                + first + (nearest.isEmpty() ? "\"." : "\". Did you mean " + String.join(" or ", nearest) + "?");
    }
}
