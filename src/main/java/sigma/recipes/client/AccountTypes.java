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

    private final ApiExecutor wire;

    AccountTypes(ApiExecutor wire) {
        this.wire = wire;
    }

    /** Returns the account types of the organization, built-in and custom (listAccountTypes). */
    public Stream<AccountType> all() {
        return new Paging(wire).all(ApiCall.of(wire.operation("listAccountTypes")), Paging.Style.PAGE_TOKEN,
                AccountType.class);
    }

    /** Returns the account types with their ids (listAccountTypes). */
    public Stream<AccountTypeEntry> entries() {
        return new Paging(wire).all(ApiCall.of(wire.operation("listAccountTypes")), Paging.Style.PAGE_TOKEN, AccountTypeEntry.class);
    }

    /** Returns the permissions of an account type (listAccountTypePermissions). */
    public Stream<AccountTypePermission> permissions(AccountTypeEntry type) {
        return Stream.of(wire.read(ApiCall.of(wire.operation("listAccountTypePermissions")).in("accountTypeId", type.id()),
                AccountTypePermission[].class));
    }
}
