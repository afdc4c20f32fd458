package sigma.recipes.runbook.drill;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sigma.recipes.sandbox.ApiMutation;
import sigma.recipes.sandbox.Fault;

/**
 * A mutation as an entry of {@code mutations.yaml}.
 *
 * @param name      its name
 * @param operation the operation that changes
 * @param change    the kind of change
 * @param at        the part of the body, the parameter, or a regular expression for the text of a file
 * @param to        the new value
 * @param from      the statuses that change
 * @param refusals  whether refusals change, and not successes
 * @param within    the recipe to play, if not all
 */
record MutationRow(String name, String operation, Kind change, String at, JsonNode to, List<Integer> from,
                   boolean refusals, String within) {

    /** The kinds of mutations. */
    enum Kind {
        /** Removes a part of the body. */
        @JsonProperty("remove") REMOVE,
        /** Renames a field. */
        @JsonProperty("rename") RENAME,
        /** Changes the value of a part of the body, if present. */
        @JsonProperty("set") SET,
        /** Sets a field to a value, whether it was present or not. */
        @JsonProperty("add") ADD,
        /** Empties a list. */
        @JsonProperty("empty") EMPTY,
        /** Removes the first entry of a list. */
        @JsonProperty("lose first") LOSE_FIRST,
        /** Removes the last entry of a list. */
        @JsonProperty("lose last") LOSE_LAST,
        /** Removes the last entry of every page except the last one. */
        @JsonProperty("lose between pages") LOSE_BETWEEN_PAGES,
        /** Duplicates the last entry of a list. */
        @JsonProperty("repeat last") REPEAT_LAST,
        /** Duplicates the last entry of a list with other fields. */
        @JsonProperty("copy last") COPY_LAST,
        /** Rotates the values of a field among the entries of a list. */
        @JsonProperty("rotate") ROTATE,
        /** Replaces the body by one of its parts. */
        @JsonProperty("unwrap") UNWRAP,
        /** Adds a next page to the last page. */
        @JsonProperty("never end") NEVER_END,
        /** Changes the status of responses. */
        @JsonProperty("status") STATUS,
        /** Changes the media type of successes; empty text for none. */
        @JsonProperty("media type") MEDIA_TYPE,
        /** Truncates successes. */
        @JsonProperty("cut short") CUT_SHORT,
        /** Replaces a file by the given one, in Base64. */
        @JsonProperty("file") FILE,
        /** Sets a field of the request's body to one value in every request, if present. */
        @JsonProperty("fix field") FIX_FIELD,
        /** Replaces the first match of a regular expression in a file; {@code $1} for a group. */
        @JsonProperty("file text") FILE_TEXT,
        /** Returns a success instead of a refusal. */
        @JsonProperty("accept") ACCEPT,
        /** Adds a field to a request, carries it out, and refuses it all the same. */
        @JsonProperty("do and refuse") DO_AND_REFUSE,
        /** Acknowledges a write without carrying it out. */
        @JsonProperty("not made") NOT_MADE,
        /** Ignores a query parameter or a field of the body. */
        @JsonProperty("ignore") IGNORE,
        /** Sets a query parameter to one value in every request. */
        @JsonProperty("fix") FIX,
        /** Accepts any client, secret or token. */
        @JsonProperty("unguarded") UNGUARDED,
        /** Drops the connection. */
        @JsonProperty("drop") DROP,
        /** Returns 503. */
        @JsonProperty("unavailable") UNAVAILABLE,
        /** Does not respond, for the whole API. */
        @JsonProperty("silence") SILENCE
    }

    Mutation mutation() {
        Mutation mutation = switch (change) {
            case DROP -> Mutation.of(operation, new Fault.DroppedConnection(Mutation.ALWAYS));
            case UNAVAILABLE -> Mutation.of(operation, new Fault.Unavailable(Mutation.ALWAYS, to.intValue()));
            case SILENCE -> Mutation.silence(operation);
            default -> Mutation.of(operation, changes().toList());
        };
        return Optional.ofNullable(within).map(mutation::within).orElse(mutation);
    }

    private Stream<ApiMutation> changes() {
        return switch (change) {
            case STATUS -> from.stream().map(status -> new ApiMutation.Status(operation, status, to.intValue()));
            case ACCEPT -> from.stream().map(status -> new ApiMutation.AcceptedError(operation, status, to));
            case DO_AND_REFUSE -> Stream.concat(Stream.of(new ApiMutation.FieldFixed(operation, at, to)), refusing());
            default -> Stream.of(only());
        };
    }

    private Stream<ApiMutation> refusing() {
        ObjectNode refusal = JsonNodeFactory.instance.objectNode().put("code", "invalid_request").put("message", "Refused")
                .put("requestId", "4ea60fe9-f487-43b0-aa7a-3ef43ca3a90e");
        return Stream.of(body("", response -> refusal.deepCopy()), new ApiMutation.Status(operation, 200, 400));
    }

    private ApiMutation only() {
        return switch (change) {
            case RENAME -> ApiMutation.renamed(operation, at, to.textValue());
            case MEDIA_TYPE -> new ApiMutation.MediaType(operation, to.textValue());
            case CUT_SHORT -> new ApiMutation.CutShort(operation);
            case FILE_TEXT -> new ApiMutation.FileText(operation, Pattern.compile(at, Pattern.DOTALL), to.textValue());
            case FILE -> new ApiMutation.OtherFile(operation, to.textValue());
            case FIX_FIELD -> new ApiMutation.FieldFixed(operation, at, to);
            case NOT_MADE -> new ApiMutation.AcknowledgedWrite(operation);
            case IGNORE -> new ApiMutation.ParameterIgnored(operation, at);
            case FIX -> new ApiMutation.ParameterFixed(operation, at, to.textValue());
            case UNGUARDED -> new ApiMutation.Unauthenticated(operation);
            case UNWRAP -> body("", page -> page.path(at));
            case NEVER_END -> body("nextPage", token -> token.isNull() ? TextNode.valueOf("1") : token);
            case LOSE_BETWEEN_PAGES -> body("", MutationRow::withoutLastEntry);
            case ADD -> body(at.substring(0, Math.max(0, at.lastIndexOf('.'))), object ->
                    ((ObjectNode) object).set(at.substring(at.lastIndexOf('.') + 1), to.deepCopy()));
            case REMOVE -> body(at, value -> MissingNode.getInstance());
            case SET -> body(at, value -> to.deepCopy());
            default -> body(at, list -> list.isEmpty() ? list : changed((ArrayNode) list));
        };
    }

    private ArrayNode changed(ArrayNode list) {
        int last = list.size() - 1;
        switch (change) {
            case EMPTY -> list.removeAll();
            case LOSE_FIRST -> list.remove(0);
            case LOSE_LAST -> list.remove(last);
            case REPEAT_LAST -> list.add(list.get(last).deepCopy());
            case COPY_LAST -> list.add(((ObjectNode) list.get(last).deepCopy()).setAll((ObjectNode) to));
            case ROTATE -> rotate(list, to.textValue());
            default -> throw new IllegalStateException(change + " is not about a list");
        }
        return list;
    }

    private static void rotate(ArrayNode list, String field) {
        List<JsonNode> values = list.valueStream().map(entry -> entry.path(field)).toList();
        for (int i = 0; i < values.size(); i++) {
            ((ObjectNode) list.get(i)).set(field, values.get((i + 1) % values.size()));
        }
    }

    private ApiMutation.Body body(String path, UnaryOperator<JsonNode> created) {
        return new ApiMutation.Body(operation, refusals ? ApiMutation.Of.REFUSAL : ApiMutation.Of.SUCCESS, path, created);
    }

    private static JsonNode withoutLastEntry(JsonNode page) {
        if (page.path("nextPage").isTextual()) {
            ArrayNode entries = (ArrayNode) page.path("entries");
            entries.remove(entries.size() - 1);
        }
        return page;
    }
}
