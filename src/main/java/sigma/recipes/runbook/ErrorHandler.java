package sigma.recipes.runbook;

import java.io.UncheckedIOException;
import java.util.List;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.FileFailure;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemReport;
import sigma.recipes.problem.ReportsProblems;
import sigma.recipes.runbook.page.ConsolePrinter;

/** Prints errors to standard error for picocli, without names of Java classes and stack traces. */
final class ErrorHandler {

    /** The environment variable that enables stack traces of internal errors. */
    static final String TRACE = "RECIPES_TRACE";

    private final RootCommand root;

    ErrorHandler(RootCommand root) {
        this.root = root;
    }

    /** Sets the handlers of a command line. */
    static void of(CommandLine commands, RootCommand root) {
        ErrorHandler handler = new ErrorHandler(root);
        commands.setParameterExceptionHandler(handler::usage).setExecutionExceptionHandler(handler::failure)
                .setExitCodeExceptionMapper(ErrorHandler::exitCode);
    }

    /** Reports wrong usage: the problem, the nearest valid word, and the command for help. */
    private int usage(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        Problem problem = new UsageProblem(wrong, List.of(arguments)).problem();
        String help = "see " + command.getCommandSpec().qualifiedName() + " --help";
        root.errors().problems(0, ProblemReport.of(problem.fix().isEmpty() ? problem.fix(help) : problem));
        return command.getExitCodeExceptionMapper().getExitCode(wrong);
    }

    private int failure(Exception thrown, CommandLine command, ParseResult parsed) {
        failed(thrown);
        return command.getExitCodeExceptionMapper().getExitCode(thrown);
    }

    /** Reports an exception of a command. One that reports no problem is a defect of the project. */
    void failed(Throwable thrown) {
        ConsolePrinter errors = root.errors();
        errors.problems(0, thrown instanceof ReportsProblems problems ? problems.report() : ProblemReport.of(defect(thrown)));
        if (!(thrown instanceof ReportsProblems) && "true".equals(root.surroundings().environment().get(TRACE))) {
            LoggerFactory.getLogger(ErrorHandler.class).error("The stack trace:", thrown);
        }
    }

    private static Problem defect(Throwable thrown) {
        Problem problem = thrown instanceof UncheckedIOException file
                ? Problem.of("A file can't be read or written: " + FileFailure.words(file.getCause()) + ".")
                : Problem.of("./recipes failed unexpectedly.");
        return problem.fix("if you can't fix it, report it with what ./recipes prints when " + TRACE + "=true is set");
    }

    static int exitCode(Throwable thrown) {
        if (thrown instanceof ParameterException) {
            return ExitCode.MISUSED.number();
        }
        return (thrown instanceof ReportsProblems problems ? problems.exitCode() : ExitCode.FAILED).number();
    }
}
