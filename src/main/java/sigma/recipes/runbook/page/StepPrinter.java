package sigma.recipes.runbook.page;

import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Status;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi.Style;
import sigma.recipes.problem.ReportsProblems;

/** Prints each step as it ends. */
public final class StepPrinter {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    private final ConsolePrinter page;

    /** Creates a printer of steps. */
    public StepPrinter(ConsolePrinter page) {
        this.page = page;
    }

    /** Prints one step with its result. */
    public void print(StepResult step) {
        print(step, false);
    }

    /**
     * Prints one step with its result.
     *
     * @param earlier whether an earlier process completed it, so that it was not repeated
     */
    public void print(StepResult step, boolean earlier) {
        page.marked(2, 7, sign(step.status()), style(step.status()), step.text() + (earlier ? "  (completed before)" : ""));
        step.failure().filter(failure -> step.status() != Status.SKIPPED || step.text().isEmpty())
                .ifPresent(failure -> print(failure, 6));
    }

    /** Prints a step that begins, before its requests. */
    public void begins(String text) {
        page.wrapped(2, 7, "..   " + text);
    }

    /** Prints an action like a step that passed. */
    public void done(String text) {
        page.marked(2, 7, sign(Status.PASSED), style(Status.PASSED), text);
    }

    /** Prints a failure in full, without a stack trace. */
    public void print(Throwable failure, int indent) {
        if (failure instanceof ReportsProblems problems) {
            page.problems(indent, problems.report());
        } else {
            page.message(indent, String.valueOf(failure.getMessage()));
        }
    }

    /** Returns a sentence with its keyword, without the escapes of quoted texts. */
    public static String text(PickleStepTestStep sentence) {
        return ESCAPE.matcher(sentence.getStep().getKeyword().strip() + " " + sentence.getStep().getText()).replaceAll("$1");
    }

    /** Colour only repeats the word. */
    private static Style style(Status status) {
        return switch (status) {
            case PASSED -> Style.fg_green;
            case SKIPPED -> Style.faint;
            default -> Style.fg_red;
        };
    }

    /** Returns the word for a status. */
    public static String sign(Status status) {
        return switch (status) {
            case PASSED -> "ok  ";
            case SKIPPED -> "--  ";
            default -> "FAIL";
        };
    }
}
