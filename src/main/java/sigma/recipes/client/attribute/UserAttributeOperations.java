package sigma.recipes.client.attribute;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.Paging;
import sigma.recipes.client.model.TeamId;
import sigma.recipes.client.request.ApiCall;

/** Operations on user attributes; Admin only. */
public final class UserAttributeOperations {

    /** The number of values in one request, which equals the limit for one team (assumed for this one). */
    private static final int MOST = 100;

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

    /** Returns the tenants of the organization (listTenants). */
    public Stream<Tenant> tenants() {
        return paging.all(call("listTenants"), Paging.Style.PAGE_TOKEN, Tenant.class);
    }

    /**
     * Returns the values of all members, teams or tenants; those of members without values from teams and default values
     * (getUserAttributeUserAssignments, getUserAttributeTeamAssignments, getUserAttributeTenantAssignments).
     */
    public Stream<AttributeValue> values(AttributeId id, ValueHolder kind) {
        return paging.all(Paging.Style.PAGE.largest(on("getUserAttribute" + kind.word() + "Assignments", id)), Paging.Style.PAGE,
                AttributeValue.class);
    }

    /** Returns the values that a team has of all user attributes (getTeamUserAttributeAssignments). */
    public Stream<TeamValue> ofTeam(TeamId team) {
        return paging.all(Paging.Style.PAGE.largest(on("getTeamUserAttributeAssignments", team)), Paging.Style.PAGE, TeamValue.class);
    }

    /**
     * Sets values (setUserAttributeForUsers, setUserAttributeForTeams, setUserAttributeForTenants).
     *
     * @param values the values by the ids of the members, teams or tenants
     */
    public void set(AttributeId id, ValueHolder kind, Map<String, String> values) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        values.forEach((holder, value) -> assignment(body, kind.idField(), holder, value));
        api.send(on("setUserAttributeFor" + kind.word() + "s", id).sending(body));
    }

    /**
     * Sets the value of one member, team or tenant (setUserAttributeForUsers, assignUserAttributesToTeam,
     * setUserAttributeForTenants).
     */
    public void set(AttributeId id, ValueHolder kind, String holder, String value) {
        if (kind == ValueHolder.TEAM) {
            assign(new TeamId(holder), id, value);
        } else {
            set(id, kind, Map.of(holder, value));
        }
    }

    private void assign(TeamId team, AttributeId id, String value) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        assignment(body, "userAttributeId", id.value(), value);
        api.send(on("assignUserAttributesToTeam", team).sending(body));
    }

    /**
     * Removes the value of one member, team or tenant (deleteUserAttributeForUser, deleteUserAttributeForTeam,
     * deleteUserAttributeForTenant).
     */
    public void remove(AttributeId id, ValueHolder kind, String holder) {
        api.send(on("deleteUserAttributeFor" + kind.word(), id).in(kind.idField(), holder));
    }

    /**
     * Removes the values of all members, teams and tenants, with at most {@value #MOST} in a request
     * (getUserAttributeUserAssignments, updateUserAttributeForUsers and those of teams and tenants).
     */
    public void removeAll(AttributeId id) {
        for (ValueHolder kind : ValueHolder.values()) {
            List<String> holders = values(id, kind).map(AttributeValue::holder).toList();
            for (int from = 0; from < holders.size(); from += MOST) {
                remove(id, kind, holders.subList(from, Math.min(from + MOST, holders.size())));
            }
        }
    }

    /**
     * Removes the values of several members, teams or tenants (updateUserAttributeForUsers, updateUserAttributeForTeams,
     * updateUserAttributeForTenants).
     */
    private void remove(AttributeId id, ValueHolder kind, List<String> holders) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        holders.forEach(holder -> body.withArray("delete").addObject().put(kind.idField(), holder));
        api.send(on("updateUserAttributeFor" + kind.word() + "s", id).sending(body));
    }

    private static void assignment(ObjectNode body, String field, String id, String value) {
        body.withArray("assignments").addObject().put(field, id).putObject("value").put("val", value).put("type", "string");
    }

    private ApiCall call(String operationId) {
        return ApiCall.of(api.operation(operationId));
    }

    private ApiCall on(String operationId, AttributeId id) {
        return call(operationId).in("userAttributeId", id.value());
    }

    private ApiCall on(String operationId, TeamId team) {
        return call(operationId).in("teamId", team.value());
    }
}
