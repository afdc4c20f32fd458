package sigma.recipes.sandbox.members;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.files.Inodes;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.schedules.Schedules;
import sigma.recipes.sandbox.store.ArchivedFilter;
import sigma.recipes.sandbox.store.AuditStamp;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.State;

/** The members of an organization, including what happens to the documents of those who leave. */
public record MemberStore(State state) {

    private static final String ARCHIVED_USERS = "Archived Users";

    /**
     * Adds a member.
     *
     * @param fields {@code email}, {@code firstName}, {@code lastName}, {@code memberType} and {@code userKind}
     * @throws Rejection if the address is taken or the account type is unknown
     */
    public Entity add(ObjectNode fields, AuditStamp stamp) {
        String address = fields.path("email").textValue();
        at(address).ifPresent(holder -> {
            throw Rejection.conflict("Duplicate record: this e-mail is already used (member-id=" + holder.id() + ")");
        });
        fields.put("memberType", new AccountTypeStore(state).name(fields.path("memberType").asText()));
        if (!fields.has("memberId")) {
            fields.put("memberId", state.ids().memberId());
        }
        String id = fields.get("memberId").textValue();
        stamp.made(fields).put("createdBy", id).put("organizationId", state.organizationId());
        fields.put("homeFolderId", new Inodes(state).home(id, stamp).id());
        if (!fields.has("profileImgUrl")) {
            fields.putNull("profileImgUrl");
        }
        return state.of(Kinds.MEMBER).add(fields);
    }

    /** Returns the member with this address, ignoring case, active or not. */
    public Optional<Entity> at(String address) {
        return state.of(Kinds.MEMBER).all(IndexKey.EMAIL, address.toLowerCase(Locale.ROOT)).values().stream().findFirst();
    }

    /** Returns some active members for a message: a line each, with address and account type. */
    public String some(int most) {
        return ArchivedFilter.ACTIVE.of(state.of(Kinds.MEMBER)).values().stream().limit(most)
                .map(member -> "\n    " + member.text("email") + " (" + member.text("memberType") + ")")
                .collect(Collectors.joining());
    }

    /**
     * Transfers everything that {@code member} owns to {@code newOwner}: shared documents keep their place, the content of
     * the member's own folder moves to a folder of the new owner, and schedules continue. No effect if both are the same.
     */
    void handOver(Entity member, Entity newOwner, AuditStamp stamp) {
        if (member.id().equals(newOwner.id())) {
            return;
        }
        Inodes inodes = new Inodes(state);
        String home = member.text("homeFolderId");
        List<Entity> left = List.copyOf(state.of(Kinds.INODE).all(IndexKey.PARENT, home).values());
        if (!left.isEmpty()) {
            Entity archivedUsers = inodes.folder(ARCHIVED_USERS, newOwner.text("homeFolderId"), newOwner.id(), stamp);
            String name = (member.text("firstName") + " " + member.text("lastName")).trim();
            Entity folder = inodes.folder(name, archivedUsers.id(), newOwner.id(), stamp);
            left.forEach(inode -> inodes.move(inode, folder.id(), stamp));
        }
        for (Entity inode : ownedBy(member)) {
            state.of(Kinds.INODE).change(inode, fields -> stamp.changed(fields.put("ownerId", newOwner.id())));
        }
        new Schedules(state).handOver(member, newOwner, stamp);
    }

    /** Archives every document that {@code member} owns, and every schedule. */
    void archiveDocuments(Entity member, AuditStamp stamp) {
        for (Entity inode : ownedBy(member)) {
            if (!inode.text("type").equals(Inodes.WORKSPACE)) {
                state.of(Kinds.INODE).change(inode, fields -> stamp.changed(fields.put("isArchived", true)));
            }
        }
        new Schedules(state).archive(member, stamp);
    }

    /** Returns what a member owns, without the member's own folder. */
    private List<Entity> ownedBy(Entity member) {
        return state.of(Kinds.INODE).all(IndexKey.OWNER, member.id()).values().stream()
                .filter(inode -> !new Inodes(state).isHome(inode)).toList();
    }
}
