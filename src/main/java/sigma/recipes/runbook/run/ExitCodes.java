package sigma.recipes.runbook.run;

import io.cucumber.plugin.event.Status;
import java.util.List;
import java.util.Optional;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.ReportsProblems;

/** Maps the results of scenarios to exit codes. */
public final class ExitCodes {

    private ExitCodes() {
    }

    /** Returns the exit code of a run: the most severe of its scenarios; a run without any scenario has failed. */
    public static ExitCode of(List<ScenarioResult> results) {
        boolean nothingRan = results.stream().noneMatch(result -> result.status() != Status.SKIPPED);
        if (nothingRan) {
            return ExitCode.FAILED;
        }
        List<ExitCode> codes = results.stream().map(ExitCodes::of).toList();
        return List.of(ExitCode.CONTRACT_BROKEN, ExitCode.API_REFUSED, ExitCode.MISUSED, ExitCode.FAILED).stream()
                .filter(codes::contains).findFirst().orElse(ExitCode.DONE);
    }

    private static ExitCode of(ScenarioResult result) {
        if (result.status() == Status.PASSED || result.status() == Status.SKIPPED) {
            return ExitCode.DONE;
        }
        return result.failure().map(ExitCodes::of).orElse(ExitCode.FAILED);
    }

    private static ExitCode of(Throwable failure) {
        for (Optional<Throwable> cause = Optional.of(failure); cause.isPresent();
                cause = cause.map(Throwable::getCause)) {
            if (cause.get() instanceof ReportsProblems problems) {
                return problems.exitCode();
            }
        }
        return ExitCode.FAILED;
    }
}
