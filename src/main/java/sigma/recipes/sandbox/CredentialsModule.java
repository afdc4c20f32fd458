package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * API credentials: made for a member, in whose name they act, and shown once. Admins look after those of everybody,
 * members whose account type permits it after their own (assumed).
 */
final class CredentialsModule implements Module {

    /** The word by which an account type permits it (assumed: the words are not published). */
    private static final String PERMISSION = "create-api-credentials";

    @Override
    public void declare(Behaviours on) {
        on.everyone("createCredentials", Behaviour.json(CredentialsModule::issue));
        on.everyone("deleteCredentials", Behaviour.json(CredentialsModule::withdraw));
    }

    private static JsonNode withdraw(Call call) {
        requirePermission(call);
        Entity credentials = call.named(Kind.CREDENTIAL);
        requireOwn(call, credentials.text("ownerId"));
        call.state().of(Kind.CREDENTIAL).remove(credentials);
        return Json.object();
    }

    private static JsonNode issue(Call call) {
        requirePermission(call);
        Entity owner = call.state().members().active(call.text("ownerId").orElseThrow(), "ownerId");
        requireOwn(call, owner.id());
        ObjectNode fields = Json.object();
        for (String name : new String[] {"name", "description", "scopes"}) {
            fields.set(name, call.arguments().body().get(name));
        }
        if (!fields.path("scopes").isArray()) {
            fields.putArray("scopes").add("api");
        }
        return call.state().credentials().add(Credentials.random(call.state().ids()), owner, fields).fields();
    }

    private static void requirePermission(Call call) {
        if (!Access.isAdmin(call.caller()) && !call.state().members().mayDo(call.caller(), PERMISSION)) {
            throw Refusal.forbidden("This needs an account of the type Admin, or of a type with the permission " + PERMISSION);
        }
    }

    private static void requireOwn(Call call, String ownerId) {
        if (!Access.isAdmin(call.caller()) && !ownerId.equals(call.caller().id())) {
            throw Refusal.forbidden("Only an admin may create or delete credentials of another member");
        }
    }
}
