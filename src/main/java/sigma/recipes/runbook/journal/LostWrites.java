package sigma.recipes.runbook.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.Operation;
import sigma.recipes.runbook.earlier.RecordedText;

/** Determines whether writes with lost responses were carried out. */
final class LostWrites {

    private static final JsonMapper JSON = new JsonMapper();
    private final Contract contract;
    private final SigmaClient client;
    private final LostRows rows;

    /**
     * Creates a finder.
     *
     * @param client reads from the organization; its calls are no part of the run
     * @param clock  the API's time
     */
    LostWrites(Contract contract, SigmaClient client, Supplier<Instant> clock) {
        this.contract = contract;
        this.client = client;
        this.rows = new LostRows(contract, client, clock);
    }

    /** What is known about a lost write. */
    sealed interface Outcome {

        /**
         * It was carried out.
         *
         * @param response its response, or an equivalent
         * @param how    how that was determined, in words
         */
        record Done(RecordedResponse response, String how) implements Outcome {
        }

        /** It was not carried out, or repeating it changes nothing. */
        record Repeat() implements Outcome {
        }

        /**
         * Only a person can tell.
         *
         * @param check what to check, as an imperative sentence
         */
        record Unknown(String check) implements Outcome {
        }
    }

    /**
     * Returns the outcome of a write.
     *
     * @param since  when it was sent, by the API's time as far as known
     * @param before the values before it; null if unknown
     */
    Outcome outcomeOf(ApiCall call, Instant since, JsonNode before) {
        Optional<LookUp> lookUp = LookUps.of(call.operation().id());
        if (lookUp.isPresent()) {
            return lookUp.get() instanceof LookUp.Version version ? published(call, before, version) : outcomeOf(call, since, before, lookUp.get());
        }
        return switch (call.operation().method()) {
            case "DELETE" -> deletion(call);
            case "PUT", "PATCH" -> update(call);
            default -> new Outcome.Unknown("check in Sigma what " + call.operation().id() + " (" + call.operation().method() + " "
                    + call.operation().path() + ") would have made");
        };
    }

    /**
     * Returns whether a write can be looked up immediately and repeated if it was not carried out: its result is unique or
     * the same each time, so that a request still in progress does no harm.
     */
    static boolean repeatable(ApiCall call) {
        return LookUps.of(call.operation().id()).map(LookUp::repeatable)
                .orElseGet(() -> Set.of("PUT", "PATCH", "DELETE").contains(call.operation().method()));
    }

    private Outcome outcomeOf(ApiCall call, Instant since, JsonNode before, LookUp lookUp) {
        if (lookUp instanceof LookUp.Row row) {
            return rows.one(call, since, before, row);
        }
        if (lookUp instanceof LookUp.EveryRow every) {
            return rows.every(call, every);
        }
        if (lookUp instanceof LookUp.Harmless) {
            return new Outcome.Repeat();
        }
        return new Outcome.Unknown(((LookUp.ByHand) lookUp).check());
    }

    /** The version after the latest one before the write is its own if the caller made the last change of the document. */
    private Outcome published(ApiCall call, JsonNode before, LookUp.Version version) {
        JsonNode now = tree(client.call(version.reading(), call.path(), Optional.empty()).text());
        if (before == null || !before.path(version.number()).isNumber()) {
            return new Outcome.Unknown(version.check());
        }
        int added = now.path(version.number()).asInt() - before.path(version.number()).asInt();
        if (added == 0) {
            return new Outcome.Repeat();
        }
        boolean own = now.path("updatedBy").asText().equals(client.session().whoAmI().id().value());
        return added == 1 && own ? new Outcome.Done(nothing(call), "found by " + version.reading()) : new Outcome.Unknown(version.check());
    }

    /** A deletion was carried out if the object is gone; a repeated one finds nothing. */
    private Outcome deletion(ApiCall call) {
        Optional<Operation> reading = contract.at("GET", call.operation().path());
        if (reading.isPresent()) {
            try {
                client.call(reading.get().id(), call.path(), Optional.empty());
                return new Outcome.Repeat();
            } catch (Refusal refusal) {
                return goneOrThrow(call, refusal, reading.get());
            }
        }
        String path = call.operation().path();
        String parameter = path.substring(path.lastIndexOf('{') + 1, path.length() - 1);
        Optional<Operation> list = contract.at("GET", path.substring(0, path.lastIndexOf('/')));
        if (list.isEmpty() || !path.endsWith("}")) {
            return new Outcome.Repeat();
        }
        try (Stream<JsonNode> rows = client.rows(list.get().id(), parameters(call, list.get().id()))) {
            boolean there = rows.anyMatch(row -> row.valueStream().anyMatch(value -> value.asText().equals(call.path().get(parameter))));
            return there ? new Outcome.Repeat() : new Outcome.Done(nothing(call), "no longer in " + list.get().id());
        }
    }

    private Outcome goneOrThrow(ApiCall call, Refusal refusal, Operation reading) {
        if (refusal.isNotFound()) {
            return new Outcome.Done(nothing(call), "no longer found by " + reading.id());
        }
        throw refusal;
    }

    /** An update was carried out if each field that was sent has its value; setting it again changes nothing. */
    private Outcome update(ApiCall call) {
        Optional<Operation> reading = contract.at("GET", call.operation().path());
        Optional<JsonNode> now = reading.flatMap(each -> now(each, call));
        boolean same = now.isPresent() && call.body().isPresent() && call.body().get().properties().stream()
                .allMatch(field -> field.getValue().equals(now.get().path(field.getKey())));
        return same ? new Outcome.Done(RecordedResponse.found(success(call), now.get()), "found by " + reading.get().id())
                : new Outcome.Repeat();
    }

    /** Returns the current value; empty if the caller may change but not read it, as an administrator with a file. */
    private Optional<JsonNode> now(Operation reading, ApiCall call) {
        try {
            return Optional.of(tree(client.call(reading.id(), call.path(), Optional.empty()).text()));
        } catch (Refusal refusal) {
            if (refusal.isForbidden()) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    private Map<String, String> parameters(ApiCall call, String list) {
        return contract.operation(list).orElseThrow().ownOf(call.path());
    }

    /** Returns an empty successful response. */
    static RecordedResponse nothing(ApiCall call) {
        ObjectNode empty = JSON.createObjectNode();
        boolean json = call.operation().successes().values().stream().anyMatch(response -> !response.content().isEmpty());
        return RecordedResponse.found(success(call), json ? empty : null);
    }

    static int success(ApiCall call) {
        return call.operation().successes().keySet().stream().min(Integer::compare).orElse(200);
    }

    private static JsonNode tree(String text) {
        return RecordedText.json(text).orElseGet(JSON::createObjectNode);
    }
}
