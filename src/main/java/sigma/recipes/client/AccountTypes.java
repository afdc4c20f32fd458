package sigma.recipes.client;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.client.access.AccountTypeEntry;
import sigma.recipes.client.access.AccountTypeId;
import sigma.recipes.client.access.AccountTypePermission;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.Paging;
import sigma.recipes.client.model.AccountType;
import sigma.recipes.client.request.ApiCall;

/** Operations on account types. */
public final class AccountTypes {

    private final ApiExecutor api;

    AccountTypes(ApiExecutor api) {
        this.api = api;
    }

    /** Returns the account types of the organization, built-in and custom (listAccountTypes). */
    public Stream<AccountType> all() {
        return new Paging(api).all(ApiCall.of(api.operation("listAccountTypes")), Paging.Style.PAGE_TOKEN,
                AccountType.class);
    }

    /** Returns the account types with their ids (listAccountTypes). */
    public Stream<AccountTypeEntry> entries() {
        return new Paging(api).all(ApiCall.of(api.operation("listAccountTypes")), Paging.Style.PAGE_TOKEN, AccountTypeEntry.class);
    }

    /**
     * Creates a custom account type (createAccountType).
     *
     * @param permissions the permissions, as in the API
     */
    public AccountTypeEntry create(String name, List<String> permissions) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("name", name).put("description", "");
        ArrayNode words = body.putArray("permissions");
        permissions.forEach(words::add);
        return api.read(ApiCall.of(api.operation("createAccountType")).sending(body), AccountTypeEntry.class);
    }

    /**
     * Deletes a custom account type (deleteAccountType).
     *
     * @param successor the account type that its members get; without one, Sigma refuses if it has members (assumed)
     */
    public void delete(AccountTypeId id, Optional<AccountTypeId> successor) {
        ApiCall call = ApiCall.of(api.operation("deleteAccountType")).in("accountTypeId", id.value());
        api.send(successor.map(other -> call.with("reassignToAccountTypeId", other.value())).orElse(call));
    }

    /** Returns the permissions of an account type (listAccountTypePermissions). */
    public Stream<AccountTypePermission> permissions(AccountTypeEntry type) {
        return Stream.of(api.read(ApiCall.of(api.operation("listAccountTypePermissions")).in("accountTypeId", type.id().value()),
                AccountTypePermission[].class));
    }
}
