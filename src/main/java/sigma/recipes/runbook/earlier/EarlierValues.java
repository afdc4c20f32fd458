package sigma.recipes.runbook.earlier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.client.schedule.ScheduleField;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.Operation;

/** Reads the current values before a write, so that the journal contains them and the change can be undone. */
public final class EarlierValues {

    private static final JsonMapper JSON = new JsonMapper();
    /** Writes that publish a version of a workbook. */
    private static final Set<String> VERSIONS = Set.of("restoreWorkbookVersion", "updateWorkbookSpec");
    /** Returns one object, although its path does not end with an id. */
    private static final String CODE = "getDataModelSpec";
    private static final String SCHEDULE = "updateWorkbookSchedule";

    private final Contract contract;
    private final SigmaClient client;
    private final Function<JsonNode, Optional<JsonNode>> recipients;
    private final Map<String, NamedRows> lists = new HashMap<>();
    private String caller;

    /**
     * A list whose rows are added and removed by writes.
     *
     * @param rows  its rows, before the first of these writes
     * @param named the ids in writes since then
     */
    private record NamedRows(List<JsonNode> rows, Set<String> named) {
    }

    /**
     * Creates a reader.
     *
     * @param client reads from the organization; its calls are no part of the run
     */
    public EarlierValues(Contract contract, SigmaClient client) {
        this(contract, client, schedule -> Optional.empty());
    }

    /**
     * Creates a reader that knows recipients of scheduled exports, which the API does not return.
     *
     * @param client     reads from the organization; its calls are no part of the run
     * @param recipients returns the recipients of a scheduled export, given its row; empty if they are unknown
     */
    public EarlierValues(Contract contract, SigmaClient client, Function<JsonNode, Optional<JsonNode>> recipients) {
        this.contract = contract;
        this.client = client;
        this.recipients = recipients;
    }

    /**
     * Returns the response of the reading operation of the same path: the object, all rows of the list, or the rows that the
     * write adds or removes. A deactivated member includes the documents that go to another owner, and a bookmark that
     * becomes the default the earlier default; a scheduled export includes its recipients, if they are known. Empty for a
     * creation at the top level, and if the API does not return it.
     */
    public Optional<JsonNode> before(ApiCall call) {
        Operation write = call.operation();
        Optional<TaggedDocument> tagged = TaggedDocument.taggedBy(write.id());
        if (tagged.isPresent()) {
            String id = tagged.get().id();
            return call.body().flatMap(body -> read(tagged.get().list(), Map.of(id, body.path(id).asText())));
        }
        if (VERSIONS.contains(write.id())) {
            return read(contract.operation("getWorkbook").orElseThrow(), call);
        }
        Optional<SeparateList> separate = SeparateList.of(call);
        if (separate.isPresent()) {
            return read(separate.get().list(), separate.get().parameters(call));
        }
        Optional<Map<String, String>> grants = GrantsOfWorkbook.parameters(write, call.path());
        if (grants.isPresent()) {
            return read(GrantsOfWorkbook.LIST, grants.get()).map(rows -> write.method().equals("DELETE")
                    ? row(rows, call.path().get("grantId")).orElseGet(JSON::createObjectNode) : rows);
        }
        return call.path().isEmpty() ? Optional.empty() : object(call);
    }

    /** Returns the object at the path of a write, with what the write changes elsewhere. */
    private Optional<JsonNode> object(ApiCall call) {
        Operation write = call.operation();
        Optional<JsonNode> object = contract.at("GET", write.path()).map(reading -> read(reading, call)).orElseGet(() -> row(call));
        if (HandedOverDocuments.happensAt(call)) {
            return object.map(member -> HandedOverDocuments.addedTo(member, call, client, this::caller));
        }
        if (write.id().equals(SCHEDULE)) {
            return object.map(this::withRecipients);
        }
        return EarlierDefault.changesAt(call) ? object.flatMap(bookmark -> contract.at("GET", above(write.path()))
                .map(list -> EarlierDefault.addedTo(bookmark, call, list, client))) : object;
    }

    private JsonNode withRecipients(JsonNode schedule) {
        return recipients.apply(schedule).<JsonNode>map(known -> ((ObjectNode) schedule.deepCopy()).set(ScheduleField.RECIPIENTS, known))
                .orElse(schedule);
    }

    private String caller() {
        if (caller == null) {
            caller = client.session().whoAmI().id().value();
        }
        return caller;
    }

    private static String above(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    /** Returns the row that a write changes or removes, if only the list of its parent contains it. */
    private Optional<JsonNode> row(ApiCall call) {
        String path = call.operation().path();
        boolean changes = ChangedRows.INCLUDE.contains(call.operation().id());
        if (!changes && !call.operation().method().equals("DELETE") || !path.endsWith("}")) {
            return Optional.empty();
        }
        String id = call.path().get(path.substring(path.lastIndexOf('/') + 2, path.length() - 1));
        return contract.at("GET", above(path)).flatMap(list -> read(list, call)).filter(JsonNode::isArray)
                .flatMap(rows -> row(rows, id));
    }

    private static Optional<JsonNode> row(JsonNode rows, String id) {
        return rows.valueStream().filter(row -> row.valueStream().anyMatch(value -> value.asText().equals(id))).findFirst();
    }

    private Optional<JsonNode> read(Operation reading, ApiCall call) {
        try {
            if (!reading.path().endsWith("}") && !reading.id().equals(CODE)) {
                Set<String> named = Stream.of("add", "remove").flatMap(field -> call.body().stream()
                        .flatMap(body -> body.path(field).valueStream())).map(JsonNode::asText).collect(Collectors.toSet());
                if (!named.isEmpty()) {
                    return Optional.of(named(reading, reading.ownOf(call.path()), named));
                }
                return Optional.of(rows(reading.id(), reading.ownOf(call.path())));
            }
            return RecordedText.json(client.call(reading.id(), reading.ownOf(call.path()), Optional.empty()).text());
        } catch (Refusal unreadable) {
            Unreadable.requireAnswer(unreadable);
            return call.operation().id().equals("filesUpdate") && unreadable.isForbidden() ? closed(call) : Optional.empty();
        }
    }

    private Optional<JsonNode> closed(ApiCall call) {
        try {
            return InaccessibleDocument.asFile(client, call.path().get("inodeId"));
        } catch (Refusal noAdministrator) {
            Unreadable.requireAnswer(noAdministrator);
            return Optional.empty();
        }
    }

    /** One read serves all writes of different rows: a large team is changed by many writes. */
    private ArrayNode named(Operation list, Map<String, String> parameters, Set<String> ids) {
        String key = list.id() + parameters;
        NamedRows known = lists.get(key);
        if (known == null || !Collections.disjoint(known.named(), ids)) {
            known = new NamedRows(rows(list.id(), parameters).valueStream().toList(), new HashSet<>());
            lists.put(key, known);
        }
        known.named().addAll(ids);
        ArrayNode rows = JSON.createArrayNode();
        known.rows().stream().filter(row -> row.valueStream().anyMatch(value -> ids.contains(value.asText()))).forEach(rows::add);
        return rows;
    }

    private Optional<JsonNode> read(String list, Map<String, String> parameters) {
        try {
            return Optional.of(rows(list, parameters));
        } catch (Refusal unreadable) {
            Unreadable.requireAnswer(unreadable);
            return Optional.empty();
        }
    }

    private ArrayNode rows(String list, Map<String, String> parameters) {
        ArrayNode rows = JSON.createArrayNode();
        try (Stream<JsonNode> all = client.rows(list, parameters)) {
            all.forEach(rows::add);
        }
        return rows;
    }
}
