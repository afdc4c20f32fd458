package sigma.recipes.sandbox.documents;

import com.fasterxml.jackson.databind.node.ObjectNode;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.ErrorMessages;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.content.Content;
import sigma.recipes.sandbox.content.DocumentType;
import sigma.recipes.sandbox.content.Versions;
import sigma.recipes.sandbox.resource.Resource;
import sigma.recipes.sandbox.resource.Right;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.Kind;

/** Embeds of workbooks, of pages and of elements. Members who may edit the workbook create and delete them (assumed). */
public final class Embeds {

    private static final String APP = "https://app.sigmacomputing.com/embed/1-";
    private static final int TOKEN_LENGTH = 22;
    private static final Kind EMBED = Kind.of("embed", "embedId").within(Kinds.INODE, "workbookId");

    private Embeds() {
    }

    /** Declares embeds. */
    public static Resource resource() {
        return Resource.of(EMBED).ofDocument(DocumentType.WORKBOOK.word()).readBy(Right.VIEW).writtenBy(Right.EDIT, Right.EDIT)
                .keeps("embedType").keeps("sourceType").keeps("sourceId").completedBy(Embeds::complete).seeded()
                .lists("listWorkbookEmbeds").creates("createWorkbookEmbed").deletes("deleteWorkbookEmbeds");
    }

    /** Lists contain whether an embed is public, and its source; the embed of a whole workbook has no source. */
    private static void complete(Call call, ObjectNode fields) {
        Entity workbook = call.state().of(Kinds.INODE).find(fields.path("workbookId").asText()).orElseThrow();
        Content content = new Versions(call.state()).content(workbook);
        String sourceId = fields.path("sourceId").asText();
        fields.put("public", fields.path("embedType").asText().equals("public"))
                .put("embedUrl", APP + call.state().ids().shortId(TOKEN_LENGTH));
        switch (fields.path("sourceType").asText()) {
            case "page" -> fields.put("sourceName", content.pages().stream()
                    .filter(page -> page.path("id").asText().equals(required(sourceId))).findFirst()
                    .orElseThrow(() -> Rejection.notFound("Page is not found: " + sourceId)).path("name").asText());
            case "element" -> fields.put("sourceName", content.element(required(sourceId))
                    .orElseThrow(() -> Rejection.notFound("Element is not found: " + sourceId)).name());
            default -> fields.putNull("sourceId").putNull("sourceName");
        }
    }

    private static String required(String sourceId) {
        if (sourceId.isEmpty()) {
            throw Rejection.invalid(ErrorMessages.expecting("string", "0.sourceId", "undefined"));
        }
        return sourceId;
    }
}
