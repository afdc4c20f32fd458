package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;

/** The account types of the organization, built-in and its own. Only its own come and go. */
final class AccountTypesModule implements Module {

    @Override
    public void declare(Behaviours on) {
        on.admins("listAccountTypes", Listing.of(Kind.ACCOUNT_TYPE));
        on.admins("createAccountType", Behaviour.json(AccountTypesModule::create));
        on.admins("deleteAccountType", Deleting.of(Kind.ACCOUNT_TYPE, AccountTypesModule::delete));
        on.admins("listAccountTypePermissions", Reading.of(Kind.ACCOUNT_TYPE).as(AccountTypesModule::permissions));
    }

    private static JsonNode create(Call call) {
        String name = call.text("name").orElseThrow();
        call.requireUnused(Kind.ACCOUNT_TYPE, name);
        ObjectNode fields = Json.object().put("accountTypeId", call.state().ids().uuid()).put("accountTypeName", name)
                .put("description", call.text("description").orElseThrow()).put("isCustom", true);
        ArrayNode permissions = fields.putArray("permissions");
        new LinkedHashSet<>(call.texts("permissions")).forEach(permissions::add);
        return call.state().of(Kind.ACCOUNT_TYPE).add(fields).fields();
    }

    private static void delete(Call call, Entity type) {
        if (!type.flag("isCustom")) {
            throw Refusal.invalid("A built-in account type cannot be deleted: " + type.text("accountTypeName"));
        }
        List<Entity> members = call.state().members().of(type);
        call.query("reassignToAccountTypeId").ifPresentOrElse(
                id -> reassign(call, members, successor(call, type, id)),
                () -> requireUnused(type, members));
        call.state().of(Kind.ACCOUNT_TYPE).remove(type);
    }

    private static Entity successor(Call call, Entity type, String id) {
        if (id.equals(type.id())) {
            throw Refusal.invalid("reassignToAccountTypeId is the account type that is to be deleted");
        }
        return call.state().of(Kind.ACCOUNT_TYPE).find(id).orElseThrow(() -> Refusal.unknown(Kind.ACCOUNT_TYPE, id));
    }

    private static void reassign(Call call, List<Entity> members, Entity successor) {
        String name = successor.text("accountTypeName");
        members.forEach(member -> call.change(Kind.MEMBER, member, fields -> fields.put("memberType", name)));
    }

    private static void requireUnused(Entity type, List<Entity> members) {
        if (!members.isEmpty()) {
            throw Refusal.invalid("The account type " + type.text("accountTypeName") + " still has members ("
                    + members.size() + "); reassignToAccountTypeId is missing");
        }
    }

    // The words stand at the account type, what they mean stands once for all.
    private static JsonNode permissions(Call call, Entity type) {
        ArrayNode permissions = Json.NODES.arrayNode();
        for (JsonNode word : type.fields().path("permissions")) {
            String meaning = call.state().of(Kind.RIGHT).find(word.textValue()).map(right -> right.text("description")).orElse("");
            permissions.addObject().put("permission", word.textValue()).put("description", meaning);
        }
        return permissions;
    }
}
