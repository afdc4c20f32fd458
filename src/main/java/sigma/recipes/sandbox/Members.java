package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The members of an organization: who may join, and what happens to the documents of one who leaves. */
record Members(State state) {

    private static final String FOLDER_OF_LEAVERS = "Archived Users";

    /**
     * Adds a member.
     *
     * @param fields {@code email}, {@code firstName}, {@code lastName}, {@code memberType} and {@code userKind}
     * @throws Refusal where the address is taken or the account type unknown
     */
    Entity add(ObjectNode fields, AuditStamp stamp) {
        String address = fields.path("email").textValue();
        at(address).ifPresent(holder -> {
            throw Refusal.conflict("Duplicate record: this e-mail is already used (member-id=" + holder.id() + ")");
        });
        fields.put("memberType", accountType(fields.path("memberType").asText()));
        if (!fields.has("memberId")) {
            fields.put("memberId", state.ids().memberId());
        }
        String id = fields.get("memberId").textValue();
        stamp.made(fields).put("createdBy", id).put("organizationId", state.organizationId());
        fields.put("homeFolderId", state.inodes().home(id, stamp).id());
        if (!fields.has("profileImgUrl")) {
            fields.putNull("profileImgUrl");
        }
        return state.of(Kind.MEMBER).add(fields);
    }

    /**
     * Returns the active member that a field of a request names.
     *
     * @throws Refusal where there is no such member (404), or it is not active (400; both assumed)
     */
    Entity active(String memberId, String field) {
        Entity member = state.of(Kind.MEMBER).find(memberId).orElseThrow(() -> Refusal.unknown(Kind.MEMBER, memberId));
        if (!ArchivedFilter.active(member)) {
            throw Refusal.invalid(field + " is a member who is not active");
        }
        return member;
    }

    /** Returns the member with this address, in any case, active or not. */
    Optional<Entity> at(String address) {
        return state.of(Kind.MEMBER).all(IndexKey.EMAIL, address.toLowerCase(Locale.ROOT)).values().stream().findFirst();
    }

    /** Returns some active members for a message: a line each, with address and account type. */
    String some(int most) {
        return new ArchivedFilter(false, false).of(state.of(Kind.MEMBER)).values().stream().limit(most)
                .map(member -> "\n    " + member.text("email") + " (" + member.text("memberType") + ")")
                .collect(Collectors.joining());
    }

    /** Returns the members that have this account type, active or not, in the order in which they joined. */
    List<Entity> of(Entity accountType) {
        String name = accountType.text("accountTypeName");
        return state.of(Kind.MEMBER).all().values().stream().filter(each -> each.text("memberType").equals(name)).toList();
    }

    /**
     * Returns the name of an account type as the organization writes it.
     *
     * @throws Refusal where no account type has that name, in any case
     */
    String accountType(String name) {
        return state.of(Kind.ACCOUNT_TYPE).all(IndexKey.NAME, name.toLowerCase(Locale.ROOT)).values().stream().findFirst()
                .orElseThrow(() -> Refusal.notFound("Member type name is not found")).text("accountTypeName");
    }

    /** Tells whether the account type of a member has a permission. */
    boolean mayDo(Entity member, String permission) {
        return state.of(Kind.ACCOUNT_TYPE).all(IndexKey.NAME, member.text("memberType").toLowerCase(Locale.ROOT)).values().stream()
                .flatMap(type -> type.fields().path("permissions").valueStream())
                .anyMatch(each -> each.asText().equals(permission));
    }

    /**
     * Hands everything that {@code leaver} owns to {@code newOwner}: shared documents stay where they are, the content of
     * the leaver's own folder moves into a folder of the heir's, and schedules go on. Who is both keeps everything in
     * its place.
     */
    void handOver(Entity leaver, Entity newOwner, AuditStamp stamp) {
        if (leaver.id().equals(newOwner.id())) {
            return;
        }
        Inodes inodes = state.inodes();
        String home = leaver.text("homeFolderId");
        List<Entity> left = List.copyOf(state.of(Kind.INODE).all(IndexKey.PARENT, home).values());
        if (!left.isEmpty()) {
            Entity leavers = inodes.folder(FOLDER_OF_LEAVERS, newOwner.text("homeFolderId"), newOwner.id(), stamp);
            String name = (leaver.text("firstName") + " " + leaver.text("lastName")).trim();
            Entity folder = inodes.folder(name, leavers.id(), newOwner.id(), stamp);
            left.forEach(inode -> inodes.move(inode, folder.id(), stamp));
        }
        for (Entity inode : ownedBy(leaver)) {
            state.of(Kind.INODE).change(inode, fields -> stamp.changed(fields.put("ownerId", newOwner.id())));
        }
        state.schedules().handOver(leaver, newOwner, stamp);
    }

    /** Archives every document that {@code leaver} owns, and every schedule. */
    void archiveDocuments(Entity leaver, AuditStamp stamp) {
        for (Entity inode : ownedBy(leaver)) {
            if (!inode.text("type").equals(Inodes.WORKSPACE)) {
                state.of(Kind.INODE).change(inode, fields -> stamp.changed(fields.put("isArchived", true)));
            }
        }
        state.schedules().archive(leaver, stamp);
    }

    /** Returns what a member owns, without the own folder, which stays with its member. */
    private List<Entity> ownedBy(Entity member) {
        return state.of(Kind.INODE).all(IndexKey.OWNER, member.id()).values().stream()
                .filter(inode -> !state.inodes().isHome(inode)).toList();
    }
}
