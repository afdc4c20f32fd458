package sigma.recipes.sandbox.rights;

import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.Kind;

/** The kinds that several subjects share: grantees, objects of grants, and grants. */
public final class Kinds {

    /** Workspaces, folders and documents: all entries of the file tree. */
    public static final Kind INODE = Kind.of("document", "id").savedAs("INODE").withShortIds()
            .indexedBy(IndexKey.TYPE, "type").named("name").indexedBy(IndexKey.PARENT, "parentId")
            .indexedBy(IndexKey.OWNER, "ownerId")
            .requiring("type", "name", "ownerId", "parentId", "createdAt", "urlId");
    /** A member, active or not. */
    public static final Kind MEMBER = Kind.of("member", "memberId").savedAs("MEMBER")
            .indexedInAnyCase(IndexKey.EMAIL, "email").archivable()
            .requiring("email", "memberType", "homeFolderId").referringTo(INODE, "homeFolderId");
    /** A team. */
    public static final Kind TEAM = Kind.of("team", "teamId").savedAs("TEAM").named("name").requiring("name", "visibility");
    /** One member of one team; its id is {@code teamId/memberId}. */
    public static final Kind MEMBERSHIP = Kind.of("team membership", "membershipId").savedAs("MEMBERSHIP")
            .endingWith(TEAM, IndexKey.TEAM, "teamId").indexedBy(IndexKey.MEMBER, "userId")
            .referringTo(TEAM, "teamId").referringTo(MEMBER, "userId");
    /** A connection; archived, never removed. */
    public static final Kind CONNECTION = Kind.of("connection", "connectionId").savedAs("CONNECTION").archivable()
            .requiring("name", "type");
    /** A database, schema or table that a sync found. */
    public static final Kind CONNECTION_PATH = Kind.of("connection path", "connectionPathId").savedAs("CONNECTION_PATH")
            .indexedBy(IndexKey.CONNECTION, "connectionId").requiring("kind", "urlId")
            .referringTo(CONNECTION, "connectionId");
    /** A version tag; a grant may be limited to one. */
    public static final Kind TAG = Kind.of("version tag", "tagId").savedAs("TAG").named("name").requiring("name");
    /** A permission of a member or team on a document or a part of a connection. */
    public static final Kind GRANT = Kind.of("grant", "grantId").savedAs("GRANT")
            .endingWith(INODE, IndexKey.INODE, "inodeId").endingWith(CONNECTION_PATH, IndexKey.INODE, "inodeId")
            .endingWith(TEAM, IndexKey.TEAM, "teamId").endingWith(TAG, IndexKey.TAG, "tagId")
            .indexedBy(IndexKey.MEMBER, "memberId").requiring("inodeId", "permission");

    private Kinds() {
    }
}
