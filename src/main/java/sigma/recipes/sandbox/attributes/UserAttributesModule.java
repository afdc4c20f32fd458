package sigma.recipes.sandbox.attributes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Behaviours;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Module;
import sigma.recipes.sandbox.call.Refusal;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.resource.Deleting;
import sigma.recipes.sandbox.resource.Listing;
import sigma.recipes.sandbox.resource.Reading;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.seed.SeedRows;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.Kind;

/**
 * User attributes: values by which data is kept apart, for members, teams and tenants. Reading them is the affair of
 * admins as well (assumed).
 */
public final class UserAttributesModule implements Module {

    @Override
    public void declare(Behaviours on) {
        on.admins("listUserAttributes", Listing.of(UserAttributes.KIND).filteredBy("name", UserAttributesModule::matches));
        on.admins("createUserAttribute", Behaviour.json(UserAttributesModule::create));
        on.admins("getUserAttribute", Reading.of(UserAttributes.KIND));
        on.admins("deleteUserAttribute", Deleting.of(UserAttributes.KIND,
                (call, attribute) -> call.state().of(UserAttributes.KIND).remove(attribute)));
        for (AttributeHolder holder : AttributeHolder.values()) {
            String word = holder.word();
            on.admins("getUserAttribute" + word + "Assignments", Listing.of(call -> values(call, holder)));
            on.admins("setUserAttributeFor" + word + "s", Behaviour.json(call -> set(call, holder)));
            on.admins("updateUserAttributeFor" + word + "s", Behaviour.json(call -> take(call, holder)));
            on.admins("deleteUserAttributeFor" + word, Behaviour.json(call -> takeOne(call, holder)));
        }
        on.admins("getTeamUserAttributeAssignments", Listing
                .of(call -> call.state().of(UserAttributes.TEAM_VALUE).all(IndexKey.TEAM, call.named(Kinds.TEAM).id()))
                .as(UserAttributesModule::withName));
        on.admins("assignUserAttributesToTeam", Behaviour.json(UserAttributesModule::assign));
    }

    @Override
    public List<Kind> kinds() {
        return List.of(UserAttributes.KIND, UserAttributes.USER_VALUE, UserAttributes.TEAM_VALUE, UserAttributes.TENANT_VALUE,
                UserAttributes.TENANT);
    }

    @Override
    public void seed(SeedRows seed) {
        new AttributeSeeder(seed).run();
    }

    private static boolean matches(Entity attribute, String part) {
        return attribute.text("name").toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private static JsonNode create(Call call) {
        String name = call.text("name").orElseThrow();
        call.requireUnused(UserAttributes.KIND, name);
        ObjectNode fields = Json.object().put("name", name).put("description", call.text("description").orElse(null));
        fields.set("defaultValue", call.arguments().body().get("defaultValue"));
        return new UserAttributes(call.state()).add(fields, call.stamp()).fields();
    }

    private static NavigableMap<Long, Entity> values(Call call, AttributeHolder holder) {
        return call.state().of(holder.valueKind()).all(IndexKey.ATTRIBUTE, call.named(UserAttributes.KIND).id());
    }

    private static JsonNode set(Call call, AttributeHolder holder) {
        Entity attribute = call.named(UserAttributes.KIND);
        for (JsonNode assignment : call.arguments().body().path("assignments")) {
            new UserAttributes(call.state()).set(attribute, holder, holder.named(call.state(), id(assignment, holder)),
                    new UserAttributes.Setting(assignment.get("value"), call.stamp()));
        }
        return Json.object();
    }

    private static JsonNode take(Call call, AttributeHolder holder) {
        Entity attribute = call.named(UserAttributes.KIND);
        for (JsonNode named : call.arguments().body().path("delete")) {
            new UserAttributes(call.state()).take(attribute, holder, holder.named(call.state(), id(named, holder)));
        }
        return Json.object();
    }

    private static JsonNode takeOne(Call call, AttributeHolder holder) {
        Entity attribute = call.named(UserAttributes.KIND);
        new UserAttributes(call.state()).take(attribute, holder, holder.named(call.state(),
                call.arguments().path().get(holder.idField())));
        return Json.object();
    }

    private static JsonNode assign(Call call) {
        Entity team = call.named(Kinds.TEAM);
        for (JsonNode assignment : call.arguments().body().path("assignments")) {
            String id = assignment.path("userAttributeId").textValue();
            Entity attribute = call.state().of(UserAttributes.KIND).find(id)
                    .orElseThrow(() -> Refusal.unknown(UserAttributes.KIND, id));
            new UserAttributes(call.state()).set(attribute, AttributeHolder.TEAM, team,
                    new UserAttributes.Setting(assignment.get("value"), call.stamp()));
        }
        return Json.object();
    }

    private static JsonNode withName(Call call, Entity value) {
        Entity attribute = call.state().of(UserAttributes.KIND).find(value.text("userAttributeId")).orElseThrow();
        return value.fields().deepCopy().put("userAttributeName", attribute.text("name"));
    }

    private static String id(JsonNode named, AttributeHolder holder) {
        return named.path(holder.idField()).textValue();
    }
}
