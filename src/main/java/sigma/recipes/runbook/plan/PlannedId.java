package sigma.recipes.runbook.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import sigma.recipes.client.request.ApiCall;

/** The ids of objects that a plan would create. They are never sent. */
final class PlannedId {

    private static final Pattern PLANNED = Pattern.compile("planned-\\d+");

    private final AtomicInteger last = new AtomicInteger();

    /** Returns a new id. */
    String next() {
        return "planned-" + last.incrementAndGet();
    }

    /** Returns whether a call contains one. */
    static boolean isNamedIn(ApiCall call) {
        return call.path().values().stream().anyMatch(PlannedId::holds)
                || call.query().stream().anyMatch(parameter -> holds(parameter.value()))
                || call.body().map(JsonNode::toString).filter(PlannedId::holds).isPresent();
    }

    private static boolean holds(String text) {
        return PLANNED.matcher(text).find();
    }
}
