package sigma.recipes.runbook.earlier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.access.AccessibleFile;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.client.schedule.ScheduledExport;

/**
 * The documents, folders and scheduled exports that go to another owner when a member is deactivated, with archived
 * workbooks and reports. The response to the deactivation does not list them, so they are read before and saved with the
 * member.
 *
 * @param newOwner the id of the member who gets them
 * @param objects  the objects: folders first, from the outermost inwards
 */
public record HandedOverDocuments(String newOwner, List<HandedOver> objects) {

    private static final String OBJECTS = "handedOverObjects";
    private static final String NEW_OWNER = "handedOverTo";
    private static final Comparator<AccessibleFile> FOLDERS_FIRST = Comparator
            .comparing((AccessibleFile file) -> !file.type().equals("folder")).thenComparing(file -> file.path().split("/").length);

    /** Copies the objects. */
    public HandedOverDocuments {
        objects = List.copyOf(objects);
    }

    /** Returns whether a write deactivates a member. */
    static boolean happensAt(ApiCall call) {
        return call.operation().id().equals("deleteMember") || call.operation().id().equals("updateMember")
                && call.body().map(body -> body.path("isArchived").asBoolean()).orElse(false);
    }

    /**
     * Returns the member with the owned documents; without them if the caller may not read them.
     *
     * @param call   the deactivation; it names the new owner, or the caller is the new owner
     * @param caller returns the id of the caller
     */
    static JsonNode addedTo(JsonNode member, ApiCall call, SigmaClient client, Supplier<String> caller) {
        if (!(member.deepCopy() instanceof ObjectNode copy)) {
            return member;
        }
        MemberId id = new MemberId(member.path("memberId").asText());
        ArrayNode objects = copy.arrayNode();
        try (Stream<AccessibleFile> files = client.holdings().ownedBy(id); Stream<ScheduledExport> exports = client.scheduledExports().of(id)) {
            files.sorted(FOLDERS_FIRST).forEach(file -> objects.add(HandedOver.of(file).recorded()));
            ArchivedDocuments.of(id, client).forEach(file -> objects.add(file.recorded()));
            exports.forEach(export -> objects.add(HandedOver.of(export).recorded()));
            copy.put(NEW_OWNER, call.body().map(body -> body.path("newOwnerId").asText("")).filter(given -> !given.isEmpty()).orElseGet(caller));
        } catch (Refusal unreadable) {
            Unreadable.requireAnswer(unreadable);
            return member;
        }
        return copy.set(OBJECTS, objects);
    }

    /**
     * Returns what a member owned and to whom it went.
     *
     * @param member the member before the deactivation, from the journal
     * @return empty if it was not read; without objects for members who deactivate themselves, who keep theirs (assumed)
     */
    public static Optional<HandedOverDocuments> of(JsonNode member) {
        String newOwner = member.path(NEW_OWNER).asText();
        return member.path(OBJECTS).isArray() ? Optional.of(new HandedOverDocuments(newOwner, member.path("memberId").asText().equals(newOwner)
                ? List.of() : member.path(OBJECTS).valueStream().map(HandedOver::of).toList())) : Optional.empty();
    }
}
