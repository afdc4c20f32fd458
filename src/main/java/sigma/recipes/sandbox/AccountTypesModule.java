package sigma.recipes.sandbox;

/** The account types of the organization, built-in and its own. */
final class AccountTypesModule implements Module {

    @Override
    public void declare(Behaviours on) {
        on.admins("listAccountTypes", Listing.of(Kind.ACCOUNT_TYPE));
    }
}
