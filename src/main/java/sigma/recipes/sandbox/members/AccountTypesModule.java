package sigma.recipes.sandbox.members;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Behaviours;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Module;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.resource.Resource;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.seed.SeedRows;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.Kind;
import sigma.recipes.sandbox.store.State;

/** The account types of the organization, built-in and custom. Only custom ones can be created and deleted. */
public final class AccountTypesModule implements Module {

    private static final Resource TYPES = Resource.of(AccountTypeStore.KIND)
            .deletedBy(AccountTypesModule::delete).lists("listAccountTypes").deletes("deleteAccountType");

    @Override
    public void declare(Behaviours on) {
        TYPES.declare(on);
        on.operation("createAccountType", Behaviour.json(AccountTypesModule::create));
        on.operation("listAccountTypePermissions", Behaviour.json(call -> permissions(call, TYPES.read(call))));
    }

    @Override
    public List<Kind> kinds() {
        return List.of(AccountTypeStore.KIND, AccountTypeStore.PERMISSION);
    }

    @Override
    public void seed(SeedRows seed) {
        seed.each("account type permissions", (at, entry) -> seed.state().of(AccountTypeStore.PERMISSION).add(Json.object()
                .put("permission", entry.path("name").asText()).put("description", entry.path("description").asText())));
        seed.each("account types", (at, entry) -> add(seed.state(), at, entry));
    }

    private static void add(State state, String at, JsonNode entry) {
        ArrayNode permissions = Json.NODES.arrayNode();
        for (JsonNode word : entry.path("permissions")) {
            permissions.add(state.of(AccountTypeStore.PERMISSION).find(word.asText()).map(Entity::id)
                    .orElseThrow(() -> SeedRows.missing(AccountTypeStore.PERMISSION.noun(), at, word.asText())));
        }
        ObjectNode fields = Json.object().put("accountTypeId", state.ids().uuid());
        state.of(AccountTypeStore.KIND).add(fields.put("accountTypeName", SeedRows.text(at, entry, "name"))
                .put("description", entry.path("description").asText()).put("isCustom", entry.path("custom").asBoolean())
                .set("permissions", permissions));
    }

    private static JsonNode create(Call call) {
        String name = call.text("name").orElseThrow();
        call.requireUnused(AccountTypeStore.KIND, name);
        ObjectNode fields = Json.object().put("accountTypeId", call.state().ids().uuid()).put("accountTypeName", name)
                .put("description", call.text("description").orElseThrow()).put("isCustom", true);
        ArrayNode permissions = fields.putArray("permissions");
        new LinkedHashSet<>(call.texts("permissions")).forEach(permissions::add);
        return call.state().of(AccountTypeStore.KIND).add(fields).fields();
    }

    private static void delete(Call call, Entity type) {
        if (!type.flag("isCustom")) {
            throw Rejection.invalid("A built-in account type cannot be deleted: " + type.text("accountTypeName"));
        }
        List<Entity> members = new AccountTypeStore(call.state()).members(type);
        call.query("reassignToAccountTypeId").ifPresentOrElse(
                id -> reassign(call, members, successor(call, type, id)),
                () -> requireUnused(type, members));
        call.state().of(AccountTypeStore.KIND).remove(type);
    }

    private static Entity successor(Call call, Entity type, String id) {
        if (id.equals(type.id())) {
            throw Rejection.invalid("reassignToAccountTypeId is the account type that is to be deleted");
        }
        return call.named(AccountTypeStore.KIND, id);
    }

    private static void reassign(Call call, List<Entity> members, Entity successor) {
        String name = successor.text("accountTypeName");
        members.forEach(member -> call.change(Kinds.MEMBER, member, fields -> fields.put("memberType", name)));
    }

    private static void requireUnused(Entity type, List<Entity> members) {
        if (!members.isEmpty()) {
            throw Rejection.invalid("The account type " + type.text("accountTypeName") + " still has members ("
                    + members.size() + "); reassignToAccountTypeId is missing");
        }
    }

    // An account type lists its permissions; the kind of permissions has their descriptions.
    private static JsonNode permissions(Call call, Entity type) {
        ArrayNode permissions = Json.NODES.arrayNode();
        for (JsonNode word : type.fields().path("permissions")) {
            String meaning = call.state().of(AccountTypeStore.PERMISSION).find(word.textValue())
                    .map(right -> right.text("description")).orElse("");
            permissions.addObject().put("permission", word.textValue()).put("description", meaning);
        }
        return permissions;
    }
}
