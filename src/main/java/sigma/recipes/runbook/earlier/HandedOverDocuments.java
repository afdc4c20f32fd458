package sigma.recipes.runbook.earlier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.access.AccessibleFile;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.client.schedule.ScheduledExport;

/**
 * The documents that go to another owner when a member is deactivated. The response to the deactivation does not list them,
 * so they are read before and saved with the member.
 */
public final class HandedOverDocuments {

    private static final String FIELD = "handedOver";
    private static final JsonMapper JSON = new JsonMapper();

    private HandedOverDocuments() {
    }

    /** Returns whether a write deactivates a member. */
    static boolean happensAt(ApiCall call) {
        return call.operation().id().equals("deleteMember") || call.operation().id().equals("updateMember")
                && call.body().map(body -> body.path("isArchived").asBoolean()).orElse(false);
    }

    /** Returns the member with the owned documents; without them if the caller may not read them. */
    static JsonNode addedTo(JsonNode member, SigmaClient client) {
        if (!(member.deepCopy() instanceof ObjectNode copy)) {
            return member;
        }
        MemberId id = new MemberId(member.path("memberId").asText());
        ArrayNode objects = JSON.createArrayNode();
        try (Stream<AccessibleFile> files = client.holdings().ownedBy(id); Stream<ScheduledExport> exports = client.scheduledExports().of(id)) {
            files.forEach(file -> objects.add(file.type() + " \"" + file.name() + '"'));
            exports.forEach(export -> objects.add("scheduled export \"" + export.title() + '"'));
        } catch (Refusal unreadable) {
            return member;
        }
        return copy.set(FIELD, objects);
    }

    /**
     * Returns the documents that a member owned, each with its type and name.
     *
     * @param member the member before the deactivation, from the journal
     * @return empty if they were not read
     */
    public static Optional<List<String>> of(JsonNode member) {
        return member.path(FIELD).isArray() ? Optional.of(member.path(FIELD).valueStream().map(JsonNode::asText).toList()) : Optional.empty();
    }
}
