package sigma.recipes.runbook;

import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Status;
import java.util.regex.Pattern;

/** Prints each step as it ends. */
final class Steps {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    private final Page page;

    Steps(Page page) {
        this.page = page;
    }

    void print(StepResult step) {
        page.wrapped(2, 7, sign(step.status()) + " " + step.text());
        step.failure().filter(failure -> step.status() != Status.SKIPPED || step.text().isEmpty())
                .ifPresent(failure -> print(failure, 6));
        if (step.status() == Status.UNDEFINED) {
            page.line(6, "No step matches this sentence.");
        }
    }

    /** Prints what made something fail, in full, without a stack trace. */
    void print(Throwable failure, int indent) {
        page.message(indent, String.valueOf(failure.getMessage()));
    }

    /** Returns a sentence with its keyword as a reader knows it, without the escapes of its quoted texts. */
    static String text(PickleStepTestStep sentence) {
        return ESCAPE.matcher(sentence.getStep().getKeyword().strip() + " " + sentence.getStep().getText()).replaceAll("$1");
    }

    static String sign(Status status) {
        return switch (status) {
            case PASSED -> "ok  ";
            case SKIPPED -> "--  ";
            default -> "FAIL";
        };
    }
}
