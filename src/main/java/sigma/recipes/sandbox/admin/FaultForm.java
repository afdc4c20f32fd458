package sigma.recipes.sandbox.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import sigma.recipes.sandbox.Fault;
import sigma.recipes.sandbox.PlannedFaults.Planned;

/**
 * A fault as JSON and as the value of an option.
 *
 * @param fault     the fault, including the number of calls
 * @param operation the operation of the affected calls; empty for every call with a token
 * @param every     the interval of affected calls: 1 for each, 20 for every twentieth
 */
public record FaultForm(Fault fault, Optional<String> operation, int every) {

    static final Duration LONGEST_DELAY = Duration.ofMinutes(10);

    private static final Duration LONGEST_QUERY = Duration.ofDays(1);
    private static final String CANCELLED = "The query was cancelled";
    private static final int MOST_TIMES = 1_000_000;
    private static final int LONGEST_RETRY = 86_400;
    private static final List<String> KINDS = List.of("rate-limit", "server-error", "latency", "drop-connection", "failed-query", "slow-query",
            "endless-query");
    private static final List<String> STATUSES = List.of("500", "502", "503", "504");
    private static final List<String> MOMENTS = Arrays.stream(Fault.Moment.values()).map(FaultForm::word).toList();

    /**
     * Reads a fault from JSON, such as {@code {"kind": "server-error", "status": 503, "times": 2}}.
     *
     * @param operations tests whether there is an operation with an id
     * @throws AdminRefusal if a field is unknown, missing or invalid
     */
    static FaultForm read(JsonNode body, Predicate<String> operations) {
        JsonForm form = new JsonForm(body);
        String kind = form.choice("kind", KINDS).orElseThrow(() -> JsonForm.missing("kind",
                "one of " + String.join(", ", KINDS)));
        Optional<String> operation = form.text("operation");
        operation.filter(operations.negate()).ifPresent(unknown -> {
            throw AdminRefusal.invalid("operation", "the id of an operation, such as listMembers", "\"" + unknown + "\"");
        });
        int times = form.number("times", 1, MOST_TIMES).orElse(Fault.UNTIL_REMOVED);
        Fault fault = switch (kind) {
            case "rate-limit" -> new Fault.TooManyRequests(times, form.number("retryAfter", 0, LONGEST_RETRY)
                    .map(OptionalInt::of).orElse(OptionalInt.empty()), form.flag("html"));
            case "server-error" -> new Fault.Unavailable(times, form.choice("status", STATUSES).map(Integer::valueOf)
                    .orElseThrow(() -> JsonForm.missing("status", "one of " + String.join(", ", STATUSES))), form.flag("html"));
            case "latency" -> new Fault.Slow(times, form.duration("delay", Duration.ofMillis(1), LONGEST_DELAY)
                    .orElseThrow(() -> JsonForm.missing("delay", "an ISO 8601 duration, such as PT2S")));
            case "failed-query" -> Fault.Query.failing(times, form.text("message").orElse(CANCELLED));
            case "slow-query" -> Fault.Query.slow(times, form.duration("delay", Duration.ofMillis(1), LONGEST_QUERY)
                    .orElseThrow(() -> JsonForm.missing("delay", "an ISO 8601 duration, such as PT2M")));
            case "endless-query" -> Fault.Query.endless(times);
            default -> new Fault.DroppedConnection(times, form.choice("when", MOMENTS).map(FaultForm::moment)
                    .orElse(Fault.Moment.BEFORE_PROCESSING));
        };
        int every = form.number("every", 1, MOST_TIMES).orElse(1);
        form.end();
        operation.filter(any -> fault instanceof Fault.Query && !Fault.Query.OPERATIONS.contains(any)).ifPresent(other -> {
            throw AdminRefusal.invalid("operation", "one that starts a query, of " + String.join(", ", Fault.Query.OPERATIONS), "\"" + other + "\"");
        });
        return new FaultForm(fault, operation, every);
    }

    /**
     * Reads a fault from the value of an option, such as {@code server-error,status=503,times=2}.
     *
     * @param operations tests whether there is an operation with an id
     * @throws AdminRefusal if it is invalid
     */
    public static FaultForm parse(String text, Predicate<String> operations) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        String[] parts = text.split(",", -1);
        body.put("kind", parts[0].strip());
        for (String part : Arrays.copyOfRange(parts, 1, parts.length)) {
            String[] pair = part.strip().split("=", 2);
            if (pair.length < 2 || pair[0].isBlank() || body.has(pair[0])) {
                throw AdminRefusal.invalid("", "NAME=VALUE after the kind, each name once", "\"" + part + "\"");
            }
            body.set(pair[0], value(pair[1]));
        }
        return read(body, operations);
    }

    /** Returns a planned fault as JSON. */
    static ObjectNode write(Planned planned) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", planned.id());
        Fault fault = planned.fault();
        if (fault instanceof Fault.TooManyRequests much) {
            json.put("kind", KINDS.get(0));
            much.retryAfter().ifPresent(seconds -> json.put("retryAfter", seconds));
            json.put("html", much.fromEdge());
        } else if (fault instanceof Fault.Unavailable failed) {
            json.put("kind", KINDS.get(1)).put("status", failed.status()).put("html", failed.fromEdge());
        } else if (fault instanceof Fault.Slow slow) {
            json.put("kind", KINDS.get(2)).put("delay", slow.by().toString());
        } else if (fault instanceof Fault.DroppedConnection dropped) {
            json.put("kind", KINDS.get(3)).put("when", word(dropped.when()));
        } else if (fault instanceof Fault.Query query) {
            json.put("kind", KINDS.get(6));
            query.failure().ifPresent(reason -> json.put("kind", KINDS.get(4)).put("message", reason));
            query.delay().ifPresent(delay -> json.put("kind", KINDS.get(5)).put("delay", delay.toString()));
        }
        planned.operationId().ifPresent(operation -> json.put("operation", operation));
        if (planned.every() > 1) {
            json.put("every", planned.every());
        }
        return planned.left() == Fault.UNTIL_REMOVED ? json : json.put("times", planned.left());
    }

    private static JsonNode value(String text) {
        if (text.matches("-?\\d{1,9}")) {
            return JsonNodeFactory.instance.numberNode(Integer.parseInt(text));
        }
        return text.equals("true") || text.equals("false") ? JsonNodeFactory.instance.booleanNode(text.equals("true"))
                : JsonNodeFactory.instance.textNode(text);
    }

    private static String word(Fault.Moment moment) {
        return moment.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Fault.Moment moment(String word) {
        return Fault.Moment.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
