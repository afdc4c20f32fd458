package sigma.recipes.drift.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.schema.Api;

/** Brings the answers of an operation up to those of its counterpart; their schemas are seen to before. */
final class ResponseUpdater {

    private static final String CONTENT = "content";
    private static final String REQUIRED = "required";

    private final ContentEdits edits;
    private final OperationWriter added;
    private final ObjectNode all;
    private final Api.Endpoint young;

    /**
     * Creates a revision.
     *
     * @param edits edits answers
     * @param added writes what ours lacks
     * @param all   the answers by status, changed in place
     * @param young what the operation is to be
     */
    ResponseUpdater(ContentEdits edits, OperationWriter added, ObjectNode all, Api.Endpoint young) {
        this.edits = edits;
        this.added = added;
        this.all = all;
        this.young = young;
    }

    /** Makes a change, if it is one of an answer as a whole. */
    void of(Change each) {
        String status = each.place().status();
        String part = each.place().isBody() ? each.place().mediaType() : each.place().name();
        Api.Answer now = young.answers().get(status);
        switch (each.rule()) {
            case RESPONSE_SUCCESS_CHANGED -> all.set(each.after(), all.remove(each.before()));
            case RESPONSE_SUCCESS_ADDED -> all.set(status, added.answer(status, now));
            case RESPONSE_SUCCESS_REMOVED -> all.remove(status);
            case RESPONSE_BODY_ADDED -> edits.edit(all, status, answer -> answer.set(CONTENT, added.answer(status, now).get(CONTENT)));
            case RESPONSE_BODY_REMOVED -> edits.edit(all, status, answer -> answer.remove(CONTENT));
            case RESPONSE_MEDIA_TYPE_ADDED ->
                    edits.edit(all, status, answer -> ContentEdits.add(answer, part, added.answeredAs(now.content().get(part))));
            case RESPONSE_MEDIA_TYPE_REMOVED -> edits.edit(all, status, answer -> edits.remove(answer, status, part, now.content()));
            case RESPONSE_HEADER_ADDED -> edits.edit(all, status, answer -> answer.withObject("/headers")
                    .set(now.headers().get(part).name(), added.header(now.headers().get(part))));
            case RESPONSE_HEADER_REMOVED -> edits.edit(all, status, answer -> headers(answer, part, ObjectNode::remove));
            case RESPONSE_HEADER_NOW_OPTIONAL -> edits.edit(all, status, answer -> headers(answer, part,
                    (headers, name) -> headers.withObject("/" + name).remove(REQUIRED)));
            case RESPONSE_HEADER_NOW_REQUIRED -> edits.edit(all, status, answer -> headers(answer, part,
                    (headers, name) -> headers.withObject("/" + name).put(REQUIRED, true)));
            default -> {
                // Failures have one form in our contract, and all else is of schemas.
            }
        }
    }

    private static void headers(ObjectNode answer, String name, BiConsumer<ObjectNode, String> edit) {
        List<Map.Entry<String, JsonNode>> all = List.copyOf(answer.path("headers").properties());
        all.stream().filter(each -> each.getKey().equalsIgnoreCase(name))
                .forEach(each -> edit.accept((ObjectNode) answer.get("headers"), each.getKey()));
    }
}
