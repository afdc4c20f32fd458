package sigma.recipes.runbook.undo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.runbook.earlier.HandedOver;
import sigma.recipes.runbook.undo.reversal.ChangedSince;
import sigma.recipes.runbook.undo.reversal.Reversal;
import sigma.recipes.runbook.undo.reversal.UndoClient;

/**
 * Gives a document or folder back to a reactivated member, if it still belongs to the member who got it. It moves back to
 * the folder in which it was.
 *
 * @param file     the file
 * @param owner    the id of the member who owned it
 * @param address  the email address of this member
 * @param newOwner the id of the member who got it
 */
record ReturnFile(HandedOver file, String owner, String address, String newOwner) implements Reversal {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String UPDATE = "filesUpdate";
    private static final String OWNER = "ownerId";
    private static final String PARENT = "parentId";

    @Override
    public String words() {
        return "Give the " + file.words() + " back to \"" + address + '"';
    }

    @Override
    public void carryOut(UndoClient client) {
        JsonNode now = now(client).orElseThrow(() -> new ChangedSince(words(), owned(client, newOwner), "a file that is gone or belongs to someone else"));
        String holder = now.path(OWNER).asText();
        if (!holder.equals(owner)) {
            if (!holder.equals(newOwner)) {
                throw new ChangedSince(words(), owned(client, newOwner), owned(client, holder));
            }
            client.write(UPDATE, path(), JSON.createObjectNode().put(OWNER, owner));
        }
        Optional<String> place = now(client).map(each -> each.path(PARENT)).filter(JsonNode::isTextual).map(JsonNode::textValue);
        if (place.isPresent() && file.parent().isPresent() && !place.equals(file.parent())) {
            client.write(UPDATE, path(), JSON.createObjectNode().put(PARENT, file.parent().get()));
        }
    }

    private static String owned(UndoClient client, String member) {
        return "owned by " + client.now("getMember", Map.of("memberId", member)).map(each -> each.path("email").asText()).orElse(member);
    }

    /** An administrator who may not open a folder finds it in the lists of files that both members can open. */
    private Optional<JsonNode> now(UndoClient client) {
        try {
            return client.file(path());
        } catch (Refusal closed) {
            return Stream.of(newOwner, owner).flatMap(member -> client.rows("listAccessibleInodes",
                    Map.of("memberId", member, "typeFilters", file.kind())).stream())
                    .filter(row -> row.path("id").asText().equals(file.id())).findFirst();
        }
    }

    private Map<String, String> path() {
        return Map.of("inodeId", file.id());
    }
}
