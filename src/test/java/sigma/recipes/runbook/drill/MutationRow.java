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
 * A mutation as {@code mutations.yaml} has it.
 *
 * @param name      its name
 * @param operation the operation that changes
 * @param change    what happens to it
 * @param at        the part of the body, the parameter, or a regular expression for the text of a file
 * @param to        what it becomes
 * @param from      the statuses that change
 * @param refusals  whether refusals change, and not successes
 * @param within    the recipe to play, where not all
 */
record MutationRow(String name, String operation, Kind change, String at, JsonNode to, List<Integer> from,
                   boolean refusals, String within) {

    /** What may happen to an operation. */
    enum Kind {
        /** A part of the body is gone. */
        @JsonProperty("remove") REMOVE,
        /** A field has another name. */
        @JsonProperty("rename") RENAME,
        /** A part of the body, where it is there, has another value. */
        @JsonProperty("set") SET,
        /** A field has this value, whether it was there or not. */
        @JsonProperty("add") ADD,
        /** A list has no entries. */
        @JsonProperty("empty") EMPTY,
        /** A list lacks its first entry. */
        @JsonProperty("lose first") LOSE_FIRST,
        /** A list lacks its last entry. */
        @JsonProperty("lose last") LOSE_LAST,
        /** Every page but the last one lacks its last entry. */
        @JsonProperty("lose between pages") LOSE_BETWEEN_PAGES,
        /** A list has its last entry twice. */
        @JsonProperty("repeat last") REPEAT_LAST,
        /** A list has its last entry once more, with other fields. */
        @JsonProperty("copy last") COPY_LAST,
        /** Every entry of a list has the value of the next one in a field, and the last one that of the first one. */
        @JsonProperty("rotate") ROTATE,
        /** The body is one of its own parts. */
        @JsonProperty("unwrap") UNWRAP,
        /** The last page names a next one. */
        @JsonProperty("never end") NEVER_END,
        /** Answers have another status. */
        @JsonProperty("status") STATUS,
        /** Successes have another media type; empty text for none. */
        @JsonProperty("media type") MEDIA_TYPE,
        /** Successes end in the middle. */
        @JsonProperty("cut short") CUT_SHORT,
        /** A file is another one, which is given in base64. */
        @JsonProperty("file") FILE,
        /** A field of the request's body, where it is there, has one value in every request. */
        @JsonProperty("fix field") FIX_FIELD,
        /** The text of a file that fits a regular expression is replaced the first time; {@code $1} for a group. */
        @JsonProperty("file text") FILE_TEXT,
        /** What was refused is answered like a success. */
        @JsonProperty("accept") ACCEPT,
        /** A request gets another field, is done, and is refused all the same. */
        @JsonProperty("do and refuse") DO_AND_REFUSE,
        /** A write is answered, but not made. */
        @JsonProperty("not made") NOT_MADE,
        /** A parameter of the query or a field of the body has no effect. */
        @JsonProperty("ignore") IGNORE,
        /** A parameter of the query has one value in every request. */
        @JsonProperty("fix") FIX,
        /** Any client, secret or token is good. */
        @JsonProperty("unguarded") UNGUARDED,
        /** The connection breaks. */
        @JsonProperty("drop") DROP,
        /** The service is down. */
        @JsonProperty("unavailable") UNAVAILABLE,
        /** The whole API does not answer. */
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
            case ACCEPT -> from.stream().map(status -> new ApiMutation.MistakeAccepted(operation, status, to));
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
            case NOT_MADE -> new ApiMutation.WriteNotMade(operation);
            case IGNORE -> new ApiMutation.ParameterIgnored(operation, at);
            case FIX -> new ApiMutation.ParameterFixed(operation, at, to.textValue());
            case UNGUARDED -> new ApiMutation.Unguarded(operation);
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

    private ApiMutation.Body body(String path, UnaryOperator<JsonNode> made) {
        return new ApiMutation.Body(operation, refusals ? ApiMutation.Of.REFUSAL : ApiMutation.Of.SUCCESS, path, made);
    }

    private static JsonNode withoutLastEntry(JsonNode page) {
        if (page.path("nextPage").isTextual()) {
            ArrayNode entries = (ArrayNode) page.path("entries");
            entries.remove(entries.size() - 1);
        }
        return page;
    }
}
