package sigma.recipes.sandbox.organization;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Behaviours;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Module;
import sigma.recipes.sandbox.call.PathParent;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.resource.Resource;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.seed.SeedRows;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.Kind;

/**
 * User attributes: values that restrict data, for members, teams and tenants. Only admins read and change them (reading:
 * assumed), and list tenants (assumed).
 */
public final class UserAttributesModule implements Module {

    private static final Resource ATTRIBUTES = Resource.of(UserAttributes.KIND)
            .uniqueName("name").withDefault("description", null).withDefault("defaultValue", null).searchedBy("name", "name")
            .lists("listUserAttributes").gets("getUserAttribute").creates("createUserAttribute")
            .deletes("deleteUserAttribute");

    private static final Resource TENANTS = Resource.of(UserAttributes.TENANT)
            .searchedBy("search", "tenantOrganizationName").rowsAs(UserAttributesModule::tenant).lists("listTenants");

    @Override
    public void declare(Behaviours on) {
        ATTRIBUTES.declare(on);
        TENANTS.declare(on);
        for (AttributeHolder holder : AttributeHolder.values()) {
            String word = holder.word();
            Resource.of(holder.valueKind()).at(PathParent.of(UserAttributes.KIND, IndexKey.ATTRIBUTE))
                    .lists("getUserAttribute" + word + "Assignments").declare(on);
            on.operation("setUserAttributeFor" + word + "s", Behaviour.json(call -> set(call, holder)));
            on.operation("updateUserAttributeFor" + word + "s", Behaviour.json(call -> unsetAll(call, holder)));
            on.operation("deleteUserAttributeFor" + word, Behaviour.json(call -> unset(call, holder)));
        }
        Resource.of(UserAttributes.TEAM_VALUE).at(PathParent.of(Kinds.TEAM, IndexKey.TEAM))
                .rowsAs(UserAttributesModule::withName).lists("getTeamUserAttributeAssignments").declare(on);
        on.operation("assignUserAttributesToTeam", Behaviour.json(UserAttributesModule::assign));
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

    private static JsonNode set(Call call, AttributeHolder holder) {
        Entity attribute = ATTRIBUTES.changeable(call);
        for (JsonNode assignment : call.arguments().body().path("assignments")) {
            new UserAttributes(call.state()).set(attribute, holder, holder.named(call.state(), id(assignment, holder)),
                    new UserAttributes.Setting(assignment.get("value"), call.stamp()));
        }
        return Json.object();
    }

    private static JsonNode unsetAll(Call call, AttributeHolder holder) {
        Entity attribute = ATTRIBUTES.changeable(call);
        for (JsonNode named : call.arguments().body().path("delete")) {
            new UserAttributes(call.state()).unset(attribute, holder, holder.named(call.state(), id(named, holder)));
        }
        return Json.object();
    }

    private static JsonNode unset(Call call, AttributeHolder holder) {
        Entity attribute = ATTRIBUTES.changeable(call);
        new UserAttributes(call.state()).unset(attribute, holder, holder.named(call.state(),
                call.arguments().path().get(holder.idField())));
        return Json.object();
    }

    private static JsonNode assign(Call call) {
        Entity team = call.named(Kinds.TEAM);
        for (JsonNode assignment : call.arguments().body().path("assignments")) {
            String id = assignment.path("userAttributeId").textValue();
            Entity attribute = call.named(UserAttributes.KIND, id);
            new UserAttributes(call.state()).set(attribute, AttributeHolder.TEAM, team,
                    new UserAttributes.Setting(assignment.get("value"), call.stamp()));
        }
        return Json.object();
    }

    private static JsonNode withName(Call call, Entity value) {
        Entity attribute = call.state().of(UserAttributes.KIND).find(value.text("userAttributeId")).orElseThrow();
        return value.fields().deepCopy().put("userAttributeName", attribute.text("name"));
    }

    private static JsonNode tenant(Call call, Entity tenant) {
        String slug = tenant.text("tenantOrganizationName").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return tenant.fields().deepCopy().put("parentOrganizationId", call.state().organizationId()).put("tenantOrganizationSlug", slug);
    }

    private static String id(JsonNode named, AttributeHolder holder) {
        return named.path(holder.idField()).textValue();
    }
}
