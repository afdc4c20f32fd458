package sigma.recipes.runbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a changed API may make of its answers, where it takes more than a word to say. */
final class Distortions {

    private static final String ID = "4ea60fe9-f487-43b0-aa7a-3ef43ca3a90e";

    private Distortions() {
    }

    /** Every page but the last one loses its last entry. */
    static JsonNode withoutLastEntry(JsonNode page) {
        if (page.path("nextPage").isTextual()) {
            ArrayNode entries = (ArrayNode) page.path("entries");
            entries.remove(entries.size() - 1);
        }
        return page;
    }

    /** The last entry stands there twice. */
    static JsonNode lastTwice(JsonNode entries) {
        return entries.isEmpty() ? entries : ((ArrayNode) entries).add(entries.get(entries.size() - 1));
    }

    /** An answer of createMember that keeps the contract. */
    static JsonNode member() {
        ObjectNode member = JsonNodeFactory.instance.objectNode();
        return member.put("organizationId", ID).put("memberId", "3H1s4pgCusu5qRv0kZRbrA89PP00a").put("memberType", "View")
                .put("firstName", "Ana").put("lastName", "Silva").put("email", "ana@example.com")
                .putNull("profileImgUrl").put("homeFolderId", ID).put("userKind", "internal")
                .put("createdBy", "owner").put("updatedBy", "owner")
                .put("createdAt", "2026-01-31T09:30:00.000Z").put("updatedAt", "2026-01-31T09:30:00.000Z");
    }
}
