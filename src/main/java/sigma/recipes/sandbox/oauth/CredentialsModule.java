package sigma.recipes.sandbox.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Behaviours;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Module;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.members.AccountTypeStore;
import sigma.recipes.sandbox.rights.Access;
import sigma.recipes.sandbox.rights.Principals;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IdSource;
import sigma.recipes.sandbox.store.Kind;

/**
 * API credentials: created for a member, on whose behalf they act, and shown once. Admins manage all of them; members whose
 * account type permits it manage their own (assumed).
 */
public final class CredentialsModule implements Module {

    /** The permission of account types (assumed: the names are not published). */
    private static final String PERMISSION = "create-api-credentials";

    @Override
    public void declare(Behaviours on) {
        on.operation("createCredentials", Behaviour.json(CredentialsModule::create));
        on.operation("deleteCredentials", Behaviour.json(CredentialsModule::delete));
    }

    @Override
    public List<Kind> kinds() {
        return List.of(CredentialsStore.KIND);
    }

    private static JsonNode delete(Call call) {
        requirePermission(call);
        Entity credentials = call.named(CredentialsStore.KIND);
        requireOwn(call, credentials.text("ownerId"));
        call.state().of(CredentialsStore.KIND).remove(credentials);
        return Json.object();
    }

    private static JsonNode create(Call call) {
        requirePermission(call);
        Entity owner = new Principals(call.state()).requireActive(call.text("ownerId").orElseThrow(), "ownerId");
        requireOwn(call, owner.id());
        ObjectNode fields = Json.object();
        for (String name : new String[] {"name", "description", "scopes"}) {
            fields.set(name, call.arguments().body().get(name));
        }
        if (!fields.path("scopes").isArray()) {
            fields.putArray("scopes").add("api");
        }
        IdSource ids = call.state().ids();
        return new CredentialsStore(call.state()).add(ids.clientId(), ids.clientSecret(), owner, fields).fields();
    }

    private static void requirePermission(Call call) {
        if (!Access.isAdmin(call.caller()) && !new AccountTypeStore(call.state()).permits(call.caller(), PERMISSION)) {
            throw Rejection.forbidden("This needs an account of the type Admin, or of a type with the permission "
                    + PERMISSION);
        }
    }

    private static void requireOwn(Call call, String ownerId) {
        if (!Access.isAdmin(call.caller()) && !ownerId.equals(call.caller().id())) {
            throw Rejection.forbidden("Only an admin may create or delete credentials of another member");
        }
    }
}
