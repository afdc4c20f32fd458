package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.NavigableMap;

/**
 * User attributes: values by which data is kept apart, for members, teams and tenants. Reading them is the affair of
 * admins as well (assumed).
 */
final class UserAttributesModule implements Module {

    @Override
    public void declare(Behaviours on) {
        on.admins("listUserAttributes", Listing.of(Kind.USER_ATTRIBUTE).filteredBy("name", UserAttributesModule::matches));
        on.admins("createUserAttribute", Behaviour.json(UserAttributesModule::create));
        on.admins("getUserAttribute", Reading.of(Kind.USER_ATTRIBUTE));
        on.admins("deleteUserAttribute", Deleting.of(Kind.USER_ATTRIBUTE,
                (call, attribute) -> call.state().attributes().remove(attribute)));
        for (AttributeHolder holder : AttributeHolder.values()) {
            String word = holder.word();
            on.admins("getUserAttribute" + word + "Assignments", Listing.of(call -> values(call, holder)));
            on.admins("setUserAttributeFor" + word + "s", Behaviour.json(call -> set(call, holder)));
            on.admins("updateUserAttributeFor" + word + "s", Behaviour.json(call -> take(call, holder)));
            on.admins("deleteUserAttributeFor" + word, Behaviour.json(call -> takeOne(call, holder)));
        }
        on.admins("getTeamUserAttributeAssignments", Listing
                .of(call -> call.state().of(Kind.TEAM_VALUE).all(IndexKey.TEAM, call.named(Kind.TEAM).id()))
                .as(UserAttributesModule::withName));
        on.admins("assignUserAttributesToTeam", Behaviour.json(UserAttributesModule::assign));
    }

    private static boolean matches(Entity attribute, String part) {
        return attribute.text("name").toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private static JsonNode create(Call call) {
        String name = call.text("name").orElseThrow();
        call.requireUnused(Kind.USER_ATTRIBUTE, name);
        ObjectNode fields = Json.object().put("name", name).put("description", call.text("description").orElse(null));
        fields.set("defaultValue", call.arguments().body().get("defaultValue"));
        return call.state().attributes().add(fields, call.stamp()).fields();
    }

    private static NavigableMap<Long, Entity> values(Call call, AttributeHolder holder) {
        return call.state().of(holder.valueKind()).all(IndexKey.ATTRIBUTE, call.named(Kind.USER_ATTRIBUTE).id());
    }

    private static JsonNode set(Call call, AttributeHolder holder) {
        Entity attribute = call.named(Kind.USER_ATTRIBUTE);
        for (JsonNode assignment : call.arguments().body().path("assignments")) {
            call.state().attributes().set(attribute, holder, holder.named(call.state(), id(assignment, holder)),
                    new UserAttributes.Setting(assignment.get("value"), call.stamp()));
        }
        return Json.object();
    }

    private static JsonNode take(Call call, AttributeHolder holder) {
        Entity attribute = call.named(Kind.USER_ATTRIBUTE);
        for (JsonNode named : call.arguments().body().path("delete")) {
            call.state().attributes().take(attribute, holder, holder.named(call.state(), id(named, holder)));
        }
        return Json.object();
    }

    private static JsonNode takeOne(Call call, AttributeHolder holder) {
        Entity attribute = call.named(Kind.USER_ATTRIBUTE);
        call.state().attributes().take(attribute, holder, holder.named(call.state(),
                call.arguments().path().get(holder.idField())));
        return Json.object();
    }

    private static JsonNode assign(Call call) {
        Entity team = call.named(Kind.TEAM);
        for (JsonNode assignment : call.arguments().body().path("assignments")) {
            String id = assignment.path("userAttributeId").textValue();
            Entity attribute = call.state().of(Kind.USER_ATTRIBUTE).find(id)
                    .orElseThrow(() -> Refusal.unknown(Kind.USER_ATTRIBUTE, id));
            call.state().attributes().set(attribute, AttributeHolder.TEAM, team,
                    new UserAttributes.Setting(assignment.get("value"), call.stamp()));
        }
        return Json.object();
    }

    private static JsonNode withName(Call call, Entity value) {
        Entity attribute = call.state().of(Kind.USER_ATTRIBUTE).find(value.text("userAttributeId")).orElseThrow();
        return value.fields().deepCopy().put("userAttributeName", attribute.text("name"));
    }

    private static String id(JsonNode named, AttributeHolder holder) {
        return named.path(holder.idField()).textValue();
    }
}
