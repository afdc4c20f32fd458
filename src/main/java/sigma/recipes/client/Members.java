package sigma.recipes.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.Paging;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberChange;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.MemberPage;
import sigma.recipes.client.model.NewMember;
import sigma.recipes.client.model.PageToken;
import sigma.recipes.client.model.RecentDocument;
import sigma.recipes.client.model.RecentRow;
import sigma.recipes.client.model.Team;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.client.request.Creation;

/** Operations on members. Like those of the API, lists omit deactivated members unless a method says otherwise. */
public final class Members {

    private final ApiExecutor api;
    private final Paging paging;
    private final AtomicLong changes = new AtomicLong();
    private volatile Optional<Everyone> everyone = Optional.empty();

    /**
     * The list of all members.
     *
     * @param members the members
     * @param changes the number of changes by this client before it was read
     */
    private record Everyone(List<Member> members, long changes) {
    }

    Members(ApiExecutor api) {
        this.api = api;
        paging = new Paging(api);
    }

    /** Creates a member (createMember); Sigma mails an invitation if the client's policy allows it. */
    public Member invite(NewMember person) {
        ApiCall call = call("createMember").with("sendInvite", String.valueOf(api.config().policy().sendInvites()));
        return changed(() -> api.read(call.sending(api.responses().body(person)), Member.class));
    }

    /** Returns a member, active or not (getMember). */
    public Member get(MemberId id) {
        return api.read(on("getMember", id), Member.class);
    }

    /** Returns when a member was created (getMember). */
    public Creation creation(MemberId id) {
        return api.read(on("getMember", id), Creation.class);
    }

    /** Returns the active member at {@code address}, ignoring case (listMembers). */
    public Optional<Member> byAddress(String address) {
        return at(address, call("listMembers")).filter(Member::active).findFirst();
    }

    /** Returns every active member that the API lists at {@code address}, ignoring case (listMembers). */
    public List<Member> allByAddress(String address) {
        return at(address, call("listMembers")).filter(Member::active).toList();
    }

    /** Returns the member at {@code address}, ignoring case, active or not (listMembers). */
    public Optional<Member> byAddressAnywhere(String address) {
        return at(address, everybody()).findFirst();
    }

    /** Returns all active members, page by page as they are consumed (listMembers). */
    public Stream<Member> all() {
        return paging.all(call("listMembers"), Paging.Style.PAGE, Member.class);
    }

    /** Returns all active members, {@code pageSize} at a time. */
    public Stream<Member> all(int pageSize) {
        return paging.all(Paging.Style.PAGE.sized(call("listMembers"), pageSize), Paging.Style.PAGE, Member.class);
    }

    /** Returns all members, active or not, in pages of the largest size (listMembers). */
    public Stream<Member> allAnywhere() {
        return paging.all(Paging.Style.PAGE.largest(everybody()), Paging.Style.PAGE, Member.class);
    }

    /** Returns all members, active or not, {@code pageSize} at a time. */
    public Stream<Member> allAnywhere(int pageSize) {
        return paging.all(Paging.Style.PAGE.sized(everybody(), pageSize), Paging.Style.PAGE, Member.class);
    }

    /** Returns the pages of the active members, at most {@code limit} on each, as they are consumed (listMembers). */
    public Stream<MemberPage> pages(int limit) {
        return paging.pages(Paging.Style.PAGE.sized(call("listMembers"), limit), Paging.Style.PAGE, Member.class)
                .map(page -> new MemberPage(page.entries(), page.next()));
    }

    /**
     * Returns one page of the active members (listMembers).
     *
     * @param token the page; empty for the first one
     * @param limit the maximum number of members; empty for the API's default of 50
     */
    public MemberPage page(Optional<PageToken> token, OptionalInt limit) {
        ApiCall list = call("listMembers");
        ApiCall sized = limit.isPresent() ? Paging.Style.PAGE.sized(list, limit.getAsInt()) : list;
        Paging.Page<Member> page = paging.page(sized, Paging.Style.PAGE, Member.class, token);
        return new MemberPage(page.entries(), page.next());
    }

    /**
     * Returns the members, active or not, with exactly this name, ignoring case (listMembers). Uses the search of the API
     * first; since it is deprecated and its comparison is undocumented, the full list decides.
     */
    public List<Member> named(String name) {
        List<Member> found = named(name, searched(name.strip()));
        return found.isEmpty() ? named(name, everyone()) : found;
    }

    /**
     * Returns all members, active or not (listMembers), in pages of the largest size. The list is cached until this client
     * creates or changes a member.
     */
    public List<Member> everyone() {
        long before = changes.get();
        Optional<Everyone> known = everyone.filter(list -> list.changes() == before);
        if (known.isPresent()) {
            return known.get().members();
        }
        try (Stream<Member> all = allAnywhere()) {
            List<Member> members = all.toList();
            everyone = Optional.of(new Everyone(members, before));
            return members;
        }
    }

    private List<Member> searched(String text) {
        try (Stream<Member> found = paging.all(everybody().with("search", text), Paging.Style.PAGE, Member.class)) {
            return found.toList();
        } catch (Refusal refusal) {
            if (refusal.status() == 400) {
                return List.of();
            }
            throw refusal;
        }
    }

    private static List<Member> named(String name, List<Member> members) {
        return members.stream().filter(member -> member.name().strip().equalsIgnoreCase(name.strip())).toList();
    }

    /** Changes the account type of a member, by its name (updateMember); returns the updated member. */
    public Member changeAccountType(MemberId id, String accountType) {
        return update(id, body().put("memberType", accountType));
    }

    /** Changes the names and the account type of a member (updateMember); returns the updated member. */
    public Member change(MemberId id, MemberChange change) {
        return update(id, api.responses().body(change));
    }

    /** Changes the email address of a member (updateMember); returns the updated member. */
    public Member changeAddress(MemberId id, String address) {
        return update(id, body().put("email", address));
    }

    /** Deactivates a member (deleteMember); the owner of the credentials receives the member's documents. */
    public void deactivate(MemberId id) {
        changed(() -> api.send(on("deleteMember", id)));
    }

    /** Deactivates a member and transfers the member's documents to {@code newOwner} (updateMember). */
    public void deactivate(MemberId id, MemberId newOwner) {
        update(id, body().put("isArchived", true).put("newOwnerId", newOwner.value()));
    }

    /** Reactivates a member (updateMember); returns the updated member. */
    public Member reactivate(MemberId id) {
        return update(id, body().put("isArchived", false));
    }

    /**
     * Returns the documents that a member used recently, in the order of the API (listRecentInodes), which is not documented
     * to be that of last use. Rows that the API could not read are omitted.
     *
     * @param explorations whether to include explorations, which are unsaved changes to a workbook
     */
    public Stream<RecentDocument> recents(MemberId id, boolean explorations) {
        ApiCall call = on("listRecentInodes", id).with("includeExplorations", String.valueOf(explorations));
        return paging.all(call, Paging.Style.PAGE, RecentRow.class).flatMap(row -> row.document().stream());
    }

    /** Returns the teams that a member is in (listMemberTeams). */
    public Stream<Team> teams(MemberId id) {
        return paging.all(on("listMemberTeams", id), Paging.Style.PAGE, Team.class);
    }

    private Stream<Member> at(String address, ApiCall list) {
        return paging.all(list.with("email", address), Paging.Style.PAGE, Member.class)
                .filter(member -> member.email().equalsIgnoreCase(address));
    }

    private Member update(MemberId id, JsonNode fields) {
        return changed(() -> api.read(on("updateMember", id).sending(fields), Member.class));
    }

    /** A list that is read while a change is carried out may lack it, so the change counts when it has ended. */
    private <T> T changed(Supplier<T> change) {
        try {
            return change.get();
        } finally {
            changes.incrementAndGet();
        }
    }

    private ApiCall everybody() {
        return call("listMembers").with("includeArchived", "true").with("includeInactive", "true");
    }

    private ApiCall call(String operationId) {
        return ApiCall.of(api.operation(operationId));
    }

    private ApiCall on(String operationId, MemberId id) {
        return call(operationId).in("memberId", id.value());
    }

    private static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }
}
