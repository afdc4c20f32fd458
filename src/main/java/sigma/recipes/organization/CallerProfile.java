package sigma.recipes.organization;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.model.AccountType;
import sigma.recipes.client.model.CallerIdentity;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.request.UnreadableResponse;

/**
 * The caller, as far as known from the API (whoAmI, getMember, listAccountTypes).
 *
 * @param organizationId the organization's id
 * @param memberId       the member who owns the credentials
 * @param member         the member's data; empty if the caller could not look it up
 * @param accountTypes   the names of the organization's account types; empty if the caller could not list them
 * @param administrator  whether the API treats the caller as an administrator: it refuses account types to others with 403
 */
public record CallerProfile(String organizationId, MemberId memberId, Optional<Member> member,
                            Optional<List<String>> accountTypes, boolean administrator) {

    /** Reads leniently, except for the caller's identity: the scenarios report other violations. */
    static CallerProfile of(SigmaClient client) {
        CallerIdentity identity = client.session().identity();
        Asked<Member> member = Asked.of(() -> client.lenient().members().get(identity.id()));
        Asked<List<String>> types = Asked.of(() -> client.lenient().accountTypes().all().map(AccountType::name)
                .filter(Objects::nonNull).toList());
        return new CallerProfile(identity.organizationId(), identity.id(), member.response(), types.response(), !types.forbidden());
    }

    /** Returns the caller's name and email address; the member id if the caller could not look them up. */
    public String name() {
        return member.map(one -> one.name() + " <" + one.email() + ">").orElseGet(() -> "member " + memberId.value());
    }

    /** Returns the name of the caller's account type. */
    public Optional<String> accountType() {
        return member.map(Member::accountType);
    }

    /** Returns the caller's rights in words, such as {@code account type View, no administrator}. */
    public String rights() {
        return "account type " + accountType().orElse("unknown") + (administrator ? ", administrator" : ", no administrator");
    }

    private record Asked<T>(Optional<T> response, boolean forbidden) {

        static <T> Asked<T> of(Supplier<T> act) {
            try {
                return new Asked<>(Optional.of(act.get()), false);
            } catch (Refusal refusal) {
                return new Asked<>(Optional.empty(), refusal.isForbidden());
            } catch (UnreadableResponse unreadable) {
                return new Asked<>(Optional.empty(), false);
            }
        }
    }
}
