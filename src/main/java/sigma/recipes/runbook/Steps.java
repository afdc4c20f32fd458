package sigma.recipes.runbook;

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
        page.wrapped(2, 6, sign(step.status()) + " " + ESCAPE.matcher(step.text()).replaceAll("$1"));
        step.failure().filter(failure -> step.status() != Status.SKIPPED || step.text().isEmpty())
                .ifPresent(failure -> print(failure, 6));
        if (step.status() == Status.UNDEFINED) {
            page.line(6, "no step of ours reads like this");
        }
    }

    /** Prints what made something fail, in full, without a stack trace. */
    void print(Throwable failure, int indent) {
        String.valueOf(failure.getMessage()).strip().lines().forEach(line -> page.line(indent, line));
    }

    static String sign(Status status) {
        return switch (status) {
            case PASSED -> "ok  ";
            case SKIPPED -> "--  ";
            default -> "FAIL";
        };
    }
}
