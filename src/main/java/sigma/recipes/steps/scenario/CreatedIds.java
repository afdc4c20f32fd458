package sigma.recipes.steps.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.function.Consumer;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.TeamId;
import sigma.recipes.client.model.WorkspaceId;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.exchange.ApiResponse;

/**
 * Reads the id of a created object from a response that violates the contract: the step fails, but the object exists, and
 * its id must not be lost.
 */
final class CreatedIds {

    private static final JsonMapper JSON = new JsonMapper();

    private CreatedIds() {
    }

    /** Returns the id in {@code response}; empty if the operation creates nothing, or there is no id. */
    static void publish(Operation operation, ApiResponse response, Outputs outputs) {
        switch (operation.id()) {
            case "createMember" -> text(response, "memberId", id -> outputs.publish(Output.MEMBER, new MemberId(id)));
            case "createTeam" -> text(response, "teamId", id -> outputs.publish(Output.TEAM, new TeamId(id)));
            case "createWorkspace" -> text(response, "workspaceId", id -> outputs.publish(Output.WORKSPACE, new WorkspaceId(id)));
            default -> { }
        }
    }

    private static void text(ApiResponse response, String field, Consumer<String> use) {
        try {
            JsonNode value = JSON.readTree(response.text()).path(field);
            if (value.isTextual() && !value.textValue().isBlank()) {
                use.accept(value.textValue());
            }
        } catch (JsonProcessingException notJson) {
            // It contains no id; the contract check reports the violation.
        }
    }
}
