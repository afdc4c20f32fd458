package sigma.recipes.runbook.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.Operation;

/** Reads what a write is about to change, so that the journal holds it and the change can be taken back. */
final class EarlierValues {

    private static final JsonMapper JSON = new JsonMapper();

    private final Contract contract;
    private final SigmaClient client;

    /**
     * Creates a reader.
     *
     * @param client reads from the organization; its calls are no part of the run
     */
    EarlierValues(Contract contract, SigmaClient client) {
        this.contract = contract;
        this.client = client;
    }

    /**
     * Returns what the reading operation of the same path says: the thing, or all rows of the list. It is empty for what creates
     * something at the top of the API, and where the API does not say.
     */
    Optional<JsonNode> before(ApiCall call) {
        Operation write = call.operation();
        if (call.path().isEmpty()) {
            return Optional.empty();
        }
        return contract.operations().stream().filter(each -> each.method().equals("GET") && each.path().equals(write.path()))
                .findFirst().flatMap(reading -> read(reading, call));
    }

    private Optional<JsonNode> read(Operation reading, ApiCall call) {
        try {
            if (!reading.path().endsWith("}")) {
                ArrayNode rows = JSON.createArrayNode();
                try (Stream<JsonNode> all = client.rows(reading.id(), call.path())) {
                    all.forEach(rows::add);
                }
                return Optional.of(rows);
            }
            return RecordedText.json(client.call(reading.id(), call.path(), Optional.empty()).text());
        } catch (Refusal unreadable) {
            // The write is likely to be refused for the same reason, and then says so.
            return Optional.empty();
        }
    }
}
