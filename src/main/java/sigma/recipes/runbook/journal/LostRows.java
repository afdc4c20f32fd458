package sigma.recipes.runbook.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.contract.Contract;
import sigma.recipes.runbook.earlier.RecordedText;

/** Finds in lists what writes have created whose responses were lost. */
final class LostRows {

    private static final JsonMapper JSON = new JsonMapper();
    /** The API's time has a resolution of a second, and times of creation may be rounded as well. */
    private static final Duration ROUNDING = Duration.ofSeconds(2);

    /** The maximum delay until a list shows a new object (assumed). */
    private static final Duration LATE = Duration.ofMinutes(10);

    private final Contract contract;
    private final SigmaClient client;
    private final Supplier<Instant> clock;

    /**
     * Creates a finder.
     *
     * @param client reads from the organization; its calls are no part of the run
     * @param clock  the API's time
     */
    LostRows(Contract contract, SigmaClient client, Supplier<Instant> clock) {
        this.contract = contract;
        this.client = client;
        this.clock = clock;
    }

    /**
     * Looks for the one row that a write has created.
     *
     * @param since  when it was sent, by the API's time as far as it is known
     * @param before the rows of the list before it, which are older; null if unknown
     */
    LostWrites.Outcome one(ApiCall call, Instant since, JsonNode before, LookUp.Row search) {
        Map<String, String> parameters = parameters(call, search.list());
        search.query().forEach((name, value) -> value(call, value).ifPresent(text -> parameters.put(name, text)));
        List<JsonNode> found;
        try (Stream<JsonNode> rows = client.rows(search.list(), parameters)) {
            found = rows.filter(row -> search.where().entrySet().stream().allMatch(field ->
                    value(call, field.getValue()).map(text -> text.equalsIgnoreCase(field(row, field.getKey()).asText())).orElse(true)))
                    .filter(row -> search.created().isEmpty() || !created(row, search.created()).isBefore(since.minus(ROUNDING)))
                    .filter(row -> !wasThere(call, before, row) && isInFolder(call, row, search)).limit(2).toList();
        }
        if (found.size() > 1) {
            return new LostWrites.Outcome.Unknown("check in Sigma which of the things that " + search.list() + " lists was created by this run");
        }
        if (found.isEmpty() && search.late() && clock.get().isBefore(since.plus(LATE))) {
            return new LostWrites.Outcome.Unknown("wait until " + since.plus(LATE) + ", since " + search.list()
                    + " shows new files late, and resume the run then; or look in Sigma yourself");
        }
        return found.isEmpty() ? new LostWrites.Outcome.Repeat()
                : new LostWrites.Outcome.Done(RecordedResponse.found(LostWrites.success(call), found.get(0)), "found by " + search.list());
    }

    private static JsonNode field(JsonNode row, String name) {
        return name.startsWith("/") ? row.at(name) : row.path(name);
    }

    /** Rows of some lists have no time. */
    private static boolean wasThere(ApiCall call, JsonNode before, JsonNode row) {
        Optional<String> id = id(call, row);
        return before != null && id.isPresent() && before.valueStream().anyMatch(older -> id(call, older).equals(id));
    }

    private static Optional<String> id(ApiCall call, JsonNode row) {
        return call.operation().effect().creates().stream().filter(row::hasNonNull).map(field -> row.path(field).asText()).findFirst();
    }

    /** Lists of documents have the names of folders only. */
    private boolean isInFolder(ApiCall call, JsonNode row, LookUp.Row search) {
        Optional<String> folder = Optional.of(search.folder()).filter(pointer -> !pointer.isEmpty()).flatMap(pointer -> value(call, pointer));
        if (folder.isEmpty()) {
            return true;
        }
        try {
            JsonNode file = RecordedText.json(client.call("filesGet", Map.of("inodeId", id(call, row).orElseThrow()), Optional.empty()).text())
                    .orElseGet(JSON::createObjectNode);
            return Stream.of("parentId", "parentUrlId").anyMatch(field -> file.path(field).asText().equals(folder.get()));
        } catch (Refusal refusal) {
            if (refusal.isForbidden() || refusal.isNotFound()) {
                // The caller may open what the write created.
                return false;
            }
            throw refusal;
        }
    }

    /** Looks for each row that a write has created or set. */
    LostWrites.Outcome every(ApiCall call, LookUp.EveryRow every) {
        List<JsonNode> rows;
        try (Stream<JsonNode> all = client.rows(every.list(), parameters(call, every.list()))) {
            rows = all.toList();
        }
        JsonNode items = call.body().map(body -> body.at(every.items())).orElseGet(JSON::createArrayNode);
        for (JsonNode item : items) {
            boolean there = rows.stream().anyMatch(row -> every.where().entrySet().stream().allMatch(field -> {
                JsonNode wanted = item.at(field.getValue());
                return wanted.isMissingNode() || wanted.isNull() || wanted.asText().equals(row.path(field.getKey()).asText());
            }));
            if (!there) {
                // Setting the current value again changes nothing.
                return new LostWrites.Outcome.Repeat();
            }
        }
        return new LostWrites.Outcome.Done(LostWrites.nothing(call), "found by " + every.list());
    }

    private Map<String, String> parameters(ApiCall call, String list) {
        return contract.operation(list).orElseThrow().ownOf(call.path());
    }

    private static Optional<String> value(ApiCall call, String expression) {
        if (!expression.startsWith("/")) {
            return Optional.of(expression);
        }
        return call.body().map(body -> body.at(expression)).filter(node -> !node.isMissingNode() && !node.isNull()).map(JsonNode::asText);
    }

    private static Instant created(JsonNode row, String field) {
        try {
            return Instant.parse(row.path(field).asText());
        } catch (DateTimeParseException noTime) {
            // Its time cannot distinguish it from an older one, so it counts as new.
            return Instant.MAX;
        }
    }
}
