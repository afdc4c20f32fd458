package sigma.recipes.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.Paging;
import sigma.recipes.client.grant.Grant;
import sigma.recipes.client.grant.GrantId;
import sigma.recipes.client.grant.Grantee;
import sigma.recipes.client.request.ApiCall;

/** Operations on grants that workspaces, connections and workbooks share: their operations differ only in name. */
final class Grants {

    private final ApiExecutor api;
    private final String noun;
    private final String parameter;

    /**
     * Creates the operations on one kind of grant.
     *
     * @param noun      the noun in the names of the operations, such as {@code WorkspaceGrant}
     * @param parameter the path parameter of the granted object, such as {@code workspaceId}
     */
    Grants(ApiExecutor api, String noun, String parameter) {
        this.api = api;
        this.noun = noun;
        this.parameter = parameter;
    }

    void grant(String on, Grantee grantee, String permission) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode grant = body.putArray("grants").addObject().put("permission", permission);
        grant.putObject("grantee").put(grantee.field(), grantee.value());
        api.send(call("create" + noun, on).sending(body));
    }

    Stream<Grant> all(String on) {
        return new Paging(api).all(call("list" + noun + "s", on), Paging.Style.PAGE, Grant.class);
    }

    void revoke(String on, GrantId grant) {
        api.send(call("delete" + noun, on).in("grantId", grant.value()));
    }

    private ApiCall call(String operationId, String on) {
        return ApiCall.of(api.operation(operationId)).in(parameter, on);
    }
}
