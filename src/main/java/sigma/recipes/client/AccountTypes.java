package sigma.recipes.client;

import java.util.stream.Stream;
import sigma.recipes.client.access.AccountTypeEntry;
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

    /** Returns the permissions of an account type (listAccountTypePermissions). */
    public Stream<AccountTypePermission> permissions(AccountTypeEntry type) {
        return Stream.of(api.read(ApiCall.of(api.operation("listAccountTypePermissions")).in("accountTypeId", type.id()),
                AccountTypePermission[].class));
    }
}
