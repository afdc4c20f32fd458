package sigma.recipes.organization;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import sigma.recipes.client.AccountType;
import sigma.recipes.client.CallerIdentity;
import sigma.recipes.client.Member;
import sigma.recipes.client.MemberId;
import sigma.recipes.client.Refusal;
import sigma.recipes.client.SigmaClient;

/**
 * Who runs the recipes, as far as the API tells (whoAmI, getMember, listAccountTypes).
 *
 * @param organizationId the organization's id
 * @param memberId       the member who owns the credentials
 * @param member         what the organization knows of that member; empty where the caller may not look it up
 * @param accountTypes   the names of the organization's account types; empty where the caller may not list them, which
 *                       only an administrator may
 */
public record CallerProfile(String organizationId, MemberId memberId, Optional<Member> member,
                            Optional<List<String>> accountTypes) {

    private static final int FORBIDDEN = 403;

    static CallerProfile of(SigmaClient client) {
        CallerIdentity identity = client.session().identity();
        return new CallerProfile(identity.organizationId(), identity.id(),
                unlessForbidden(() -> client.members().get(identity.id())),
                unlessForbidden(() -> client.accountTypes().all().map(AccountType::name).toList()));
    }

    /** Returns whether the API treats the caller as an administrator: it lists the account types. */
    public boolean administrator() {
        return accountTypes.isPresent();
    }

    /** Returns the caller's name and mail address; the member id where the caller may not look them up. */
    public String name() {
        return member.map(one -> one.name() + " <" + one.email() + ">").orElseGet(() -> "member " + memberId.value());
    }

    /** Returns the name of the caller's account type. */
    public Optional<String> accountType() {
        return member.map(Member::accountType);
    }

    /** Returns the caller's rights in words, such as {@code account type View, no administrator}. */
    public String rights() {
        return "account type " + accountType().orElse("unknown") + (administrator() ? ", administrator" : ", no administrator");
    }

    private static <T> Optional<T> unlessForbidden(Supplier<T> act) {
        try {
            return Optional.of(act.get());
        } catch (Refusal refusal) {
            if (refusal.status() == FORBIDDEN) {
                return Optional.empty();
            }
            throw refusal;
        }
    }
}
