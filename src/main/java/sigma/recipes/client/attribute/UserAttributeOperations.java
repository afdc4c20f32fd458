package sigma.recipes.client.attribute;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Stream;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.Paging;
import sigma.recipes.client.request.ApiCall;

/** Operations on user attributes; Admin only. */
public final class UserAttributeOperations {

    private final ApiExecutor api;
    private final Paging paging;

    /** Creates the operations of one client. */
    public UserAttributeOperations(ApiExecutor api) {
        this.api = api;
        paging = new Paging(api);
    }

    /** Creates a user attribute without a default value (createUserAttribute). */
    public UserAttribute create(String name) {
        return api.read(call("createUserAttribute").sending(JsonNodeFactory.instance.objectNode().put("name", name)), UserAttribute.class);
    }

    /** Deletes a user attribute with all values (deleteUserAttribute). */
    public void delete(AttributeId id) {
        api.send(on("deleteUserAttribute", id));
    }

    /** Returns all user attributes (listUserAttributes). */
    public Stream<UserAttribute> all() {
        return paging.all(Paging.Style.PAGE.largest(call("listUserAttributes")), Paging.Style.PAGE, UserAttribute.class);
    }

    /** Returns the values of members (getUserAttributeUserAssignments); without values from teams and default values. */
    public Stream<AttributeValue> ofMembers(AttributeId id) {
        return values(on("getUserAttributeUserAssignments", id));
    }

    /** Returns the values of teams (getUserAttributeTeamAssignments). */
    public Stream<AttributeValue> ofTeams(AttributeId id) {
        return values(on("getUserAttributeTeamAssignments", id));
    }

    /**
     * Sets the values of members (setUserAttributeForUsers).
     *
     * @param values the values by the ids of the members
     */
    public void setForMembers(AttributeId id, Map<String, String> values) {
        set("setUserAttributeForUsers", id, "userId", values);
    }

    /**
     * Sets the values of teams (setUserAttributeForTeams).
     *
     * @param values the values by the ids of the teams
     */
    public void setForTeams(AttributeId id, Map<String, String> values) {
        set("setUserAttributeForTeams", id, "teamId", values);
    }

    private void set(String operationId, AttributeId id, String field, Map<String, String> values) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        values.forEach((holder, value) -> {
            ObjectNode assignment = body.withArray("assignments").addObject().put(field, holder);
            assignment.putObject("value").put("val", value).put("type", "string");
        });
        api.send(on(operationId, id).sending(body));
    }

    private Stream<AttributeValue> values(ApiCall list) {
        return paging.all(Paging.Style.PAGE.largest(list), Paging.Style.PAGE, AttributeValue.class);
    }

    private ApiCall call(String operationId) {
        return ApiCall.of(api.operation(operationId));
    }

    private ApiCall on(String operationId, AttributeId id) {
        return call(operationId).in("userAttributeId", id.value());
    }
}
