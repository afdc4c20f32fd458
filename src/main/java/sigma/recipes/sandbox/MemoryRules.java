package sigma.recipes.sandbox;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What has to be true of a saved organization, so that the sandbox can work with it. */
final class MemoryRules {

    /** The fields of each kind that hold text, which may be empty, and without which the sandbox can't work. */
    private static final Map<Kind, List<String>> TEXTS = Map.ofEntries(
            Map.entry(Kind.CREDENTIAL, List.of("ownerId", ClientCredentials.HASH)),
            Map.entry(Kind.ACCOUNT_TYPE, List.of("accountTypeName")),
            Map.entry(Kind.MEMBER, List.of("email", "memberType", "homeFolderId")),
            Map.entry(Kind.TEAM, List.of("name", "visibility")),
            Map.entry(Kind.USER_ATTRIBUTE, List.of("name")),
            Map.entry(Kind.TAG, List.of("name")),
            Map.entry(Kind.INODE, List.of("type", "name", "ownerId", "parentId", "createdAt", "urlId")),
            Map.entry(Kind.CONNECTION, List.of("name", "type")),
            Map.entry(Kind.CONNECTION_PATH, List.of("kind", "urlId")),
            Map.entry(Kind.GRANT, List.of("inodeId", "permission")));

    /** The fields of each kind that name an entity of another kind, which has to be there. */
    private static final Map<Kind, Map<String, Kind>> REFERENCES = Map.ofEntries(
            Map.entry(Kind.CREDENTIAL, Map.of("ownerId", Kind.MEMBER)),
            Map.entry(Kind.MEMBER, Map.of("homeFolderId", Kind.INODE)),
            Map.entry(Kind.MEMBERSHIP, Map.of("teamId", Kind.TEAM, "userId", Kind.MEMBER)),
            Map.entry(Kind.USER_VALUE, Map.of("userAttributeId", Kind.USER_ATTRIBUTE, "userId", Kind.MEMBER)),
            Map.entry(Kind.TEAM_VALUE, Map.of("userAttributeId", Kind.USER_ATTRIBUTE, "teamId", Kind.TEAM)),
            Map.entry(Kind.TENANT_VALUE, Map.of("userAttributeId", Kind.USER_ATTRIBUTE, "tenantOrganizationId", Kind.TENANT)),
            Map.entry(Kind.INODE, Map.of("ownerId", Kind.MEMBER)),
            Map.entry(Kind.RECENT, Map.of("memberId", Kind.MEMBER)),
            Map.entry(Kind.FAVORITE, Map.of("memberId", Kind.MEMBER, "inodeId", Kind.INODE)),
            Map.entry(Kind.SCHEDULE, Map.of("ownerId", Kind.MEMBER, "workbookId", Kind.INODE)),
            Map.entry(Kind.CONNECTION_PATH, Map.of("connectionId", Kind.CONNECTION)));

    private final State state;

    private MemoryRules(State state) {
        this.state = state;
    }

    /**
     * Judges a saved organization as a whole.
     *
     * @throws UnreadableMemory at the first entity that does not fit
     */
    static void check(State state) {
        MemoryRules rules = new MemoryRules(state);
        for (Kind kind : state.stores().kinds()) {
            state.of(kind).all().values().forEach(entity -> rules.check(kind, entity));
        }
    }

    private void check(Kind kind, Entity entity) {
        for (String field : TEXTS.getOrDefault(kind, List.of())) {
            require(entity.fields().path(field).isTextual(), kind, entity, field + " is missing");
        }
        REFERENCES.getOrDefault(kind, Map.of()).forEach((field, target) -> require(
                state.of(target).find(entity.text(field)).isPresent(), kind, entity, field + " names no " + target.noun()));
        kind.parent().ifPresent(parent -> require(state.of(parent.kind()).find(entity.text(parent.field())).isPresent(), kind,
                entity, parent.field() + " names no " + parent.kind().noun()));
        if (kind == Kind.MEMBER) {
            require(!state.of(Kind.ACCOUNT_TYPE).all(IndexKey.NAME, entity.text("memberType").toLowerCase(Locale.ROOT)).isEmpty(),
                    kind, entity, "memberType names no account type");
        } else if (kind == Kind.INODE) {
            inode(entity);
        } else if (kind == Kind.CONNECTION_PATH) {
            require(entity.fields().path("path").size() > 0, kind, entity, "path is missing");
        } else if (kind == Kind.GRANT) {
            require(state.of(Kind.MEMBER).find(entity.text("memberId")).isPresent()
                    != state.of(Kind.TEAM).find(entity.text("teamId")).isPresent(), kind, entity,
                    "it has to name one member or one team");
        }
    }

    private void inode(Entity inode) {
        try {
            Instant.parse(inode.text("createdAt"));
        } catch (DateTimeException noMoment) {
            require(false, Kind.INODE, inode, "createdAt is not a moment");
        }
        String parent = inode.text("parentId");
        // As many steps as there are documents lead out of any tree, but not out of a circle.
        for (int steps = state.of(Kind.INODE).all().size(); !parent.equals(state.organizationId()); steps--) {
            Entity above = state.of(Kind.INODE).find(parent).orElse(null);
            require(above != null && steps > 0, Kind.INODE, inode, "parentId leads to no workspace and no own folder");
            parent = above.text("parentId");
        }
    }

    private static void require(boolean kept, Kind kind, Entity entity, String broken) {
        if (!kept) {
            throw new UnreadableMemory(kind.noun() + " " + entity.id() + ": " + broken);
        }
    }
}
