package sigma.recipes.sandbox.members;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.Kind;
import sigma.recipes.sandbox.store.State;

/** The account types of an organization: their names and permissions. */
public record AccountTypeStore(State state) {

    /** An account type. */
    public static final Kind KIND = Kind.of("account type", "accountTypeId").savedAs("ACCOUNT_TYPE").named("accountTypeName")
            .requiring("accountTypeName");
    /** A permission of account types; its id is its name in the API. */
    static final Kind PERMISSION = Kind.of("account type permission", "permission").savedAs("RIGHT");

    /**
     * Returns the name of an account type in the case of the organization.
     *
     * @throws Rejection (404) if no account type has that name, in any case
     */
    String name(String text) {
        return named(text).findFirst().orElseThrow(() -> Rejection.notFound("Member type name is not found"))
                .text("accountTypeName");
    }

    /** Returns whether the account type of a member has a permission. */
    public boolean permits(Entity member, String permission) {
        return named(member.text("memberType")).flatMap(type -> type.fields().path("permissions").valueStream())
                .anyMatch(each -> each.asText().equals(permission));
    }

    /** Returns the members that have this account type, active or not, in the order in which they joined. */
    List<Entity> members(Entity accountType) {
        String name = accountType.text("accountTypeName");
        return state.of(Kinds.MEMBER).all().values().stream().filter(each -> each.text("memberType").equals(name)).toList();
    }

    private Stream<Entity> named(String name) {
        return state.of(KIND).all(IndexKey.NAME, name.toLowerCase(Locale.ROOT)).values().stream();
    }
}
