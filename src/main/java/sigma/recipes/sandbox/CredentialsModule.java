package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** API credentials: made for a member, in whose name they act, and shown once. */
final class CredentialsModule implements Module {

    @Override
    public void declare(Behaviours on) {
        on.admins("createCredentials", CredentialsModule::issue);
        on.admins("deleteCredentials", Deleting.of(Kind.CREDENTIAL,
                (call, credentials) -> call.state().of(Kind.CREDENTIAL).remove(credentials)));
    }

    private static JsonNode issue(Call call) {
        Entity owner = call.state().members().active(call.text("ownerId").orElseThrow(), "ownerId");
        ObjectNode fields = Json.object();
        for (String name : new String[] {"name", "description", "scopes"}) {
            fields.set(name, call.arguments().body().get(name));
        }
        if (!fields.path("scopes").isArray()) {
            fields.putArray("scopes").add("api");
        }
        return call.state().credentials().add(Credentials.random(call.state().ids()), owner, fields).fields();
    }
}
