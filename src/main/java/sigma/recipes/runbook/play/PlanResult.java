package sigma.recipes.runbook.play;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cucumber.plugin.event.Status;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.runbook.page.StepResult;
import sigma.recipes.runbook.plan.PlannedChange;
import sigma.recipes.steps.record.RowStatus;

/** The result of a plan, as a document for programs. Its schema is schemas/plan-result.schema.json. */
final class PlanResult {

    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectNode document = JSON.createObjectNode().put("version", 1);
    private final ArrayNode steps;
    private final ArrayNode problems = JSON.createArrayNode();

    /** Creates the result of a plan that has no steps yet. */
    PlanResult(Recipe recipe, String organization) {
        document.put("recipe", recipe.name()).put("title", recipe.title()).put("organization", organization);
        steps = document.putArray("steps");
    }

    /**
     * Adds a step.
     *
     * @param requests       the requests that it would send
     * @param withoutSecrets masks secrets in a text
     */
    void add(StepResult step, Collection<PlannedChange> requests, UnaryOperator<String> withoutSecrets) {
        ObjectNode row = steps.addObject().put("step", step.text()).put("state", state(step.status()));
        ArrayNode sent = row.putArray("requests");
        requests.forEach(change -> {
            ObjectNode request = sent.addObject().put("operation", change.call().operation().id())
                    .put("method", change.call().operation().method()).put("path", withoutSecrets.apply(change.path()));
            if (!change.body().isEmpty()) {
                request.put("body", withoutSecrets.apply(change.body()));
            }
            ArrayNode effects = request.putArray("effects");
            change.effects().stream().map(withoutSecrets).forEach(effects::add);
        });
        if (step.status() == Status.FAILED) {
            step.failure().ifPresent(failure -> problems.add(withoutSecrets.apply(String.valueOf(failure.getMessage()))));
        }
    }

    /**
     * Returns the document.
     *
     * @param complete whether the plan was completed
     * @param checks   the sentences that a run will check
     * @param rows     the number of rows of a file by result; empty for a recipe without rows
     */
    ObjectNode document(boolean complete, List<String> checks, Map<RowStatus, Integer> rows) {
        document.put("status", complete ? "complete" : "incomplete");
        checks.forEach(document.putArray("checks")::add);
        if (!rows.isEmpty()) {
            ObjectNode counts = document.putObject("rows");
            for (RowStatus kind : RowStatus.values()) {
                counts.put(kind.key(), rows.getOrDefault(kind, 0));
            }
        }
        document.set("problems", problems);
        return document;
    }

    private static String state(Status status) {
        return switch (status) {
            case PASSED -> "planned";
            case SKIPPED -> "not reached";
            default -> "failed";
        };
    }
}
