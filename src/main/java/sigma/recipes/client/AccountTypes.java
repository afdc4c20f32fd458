package sigma.recipes.client;

import java.util.stream.Stream;

/** The acts on account types. */
public final class AccountTypes {

    private final Wire wire;

    AccountTypes(Wire wire) {
        this.wire = wire;
    }

    /** Returns the account types of the organization, the built-in ones and its own (listAccountTypes). */
    public Stream<AccountType> all() {
        return new Paging(wire).all(ApiCall.of(wire.operation("listAccountTypes")), Paging.Style.PAGE_TOKEN,
                AccountType.class);
    }
}
