package sigma.recipes.sandbox.saved;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import sigma.recipes.sandbox.members.AccountTypeStore;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.Kind;
import sigma.recipes.sandbox.store.State;

/** The rules that a saved organization must satisfy. */
final class MemoryRules {

    private final State state;

    private MemoryRules(State state) {
        this.state = state;
    }

    /**
     * Checks a saved organization.
     *
     * @throws UnreadableMemory at the first invalid entity
     */
    static void requireValid(State state) {
        MemoryRules rules = new MemoryRules(state);
        for (Kind kind : state.stores().kinds()) {
            state.of(kind).all().values().forEach(entity -> rules.requireValid(kind, entity));
        }
    }

    private void requireValid(Kind kind, Entity entity) {
        for (String field : kind.texts()) {
            require(entity.fields().path(field).isTextual(), kind, entity, field + " is missing");
        }
        kind.references().forEach((field, target) -> requireReference(kind, entity, field, target));
        if (kind == Kinds.MEMBER) {
            String accountType = entity.text("memberType").toLowerCase(Locale.ROOT);
            require(!state.of(AccountTypeStore.KIND).all(IndexKey.NAME, accountType).isEmpty(), kind, entity,
                    "memberType names no account type");
        } else if (kind == Kinds.INODE) {
            inode(entity);
        } else if (kind == Kinds.CONNECTION_PATH) {
            require(entity.fields().path("path").size() > 0, kind, entity, "path is missing");
        } else if (kind == Kinds.GRANT) {
            require(state.of(Kinds.MEMBER).find(entity.text("memberId")).isPresent()
                    != state.of(Kinds.TEAM).find(entity.text("teamId")).isPresent(), kind, entity,
                    "it has to name one member or one team");
        }
    }

    private void inode(Entity inode) {
        requireReference(Kinds.INODE, inode, "ownerId", Kinds.MEMBER);
        try {
            Instant.parse(inode.text("createdAt"));
        } catch (DateTimeException noMoment) {
            require(false, Kinds.INODE, inode, "createdAt is not a moment");
        }
        String parent = inode.text("parentId");
        // In a tree, the root is reached in as many steps as there are documents; in a cycle, it is not.
        for (int steps = state.of(Kinds.INODE).all().size(); !parent.equals(state.organizationId()); steps--) {
            Entity above = state.of(Kinds.INODE).find(parent).orElse(null);
            require(above != null && steps > 0, Kinds.INODE, inode, "parentId leads to no workspace and no own folder");
            parent = above.text("parentId");
        }
    }

    private void requireReference(Kind kind, Entity entity, String field, Kind target) {
        require(state.of(target).find(entity.text(field)).isPresent(), kind, entity, field + " names no " + target.noun());
    }

    private static void require(boolean kept, Kind kind, Entity entity, String broken) {
        if (!kept) {
            throw new UnreadableMemory(kind.noun() + " " + entity.id() + ": " + broken);
        }
    }
}
