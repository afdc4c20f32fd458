package sigma.recipes.sandbox;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A kind of things that an organization has: a noun, the field of the id, the indexes of its store, and what it ends with. */
final class Kind {

    /** What a program signs in with; its id is the client id. */
    static final Kind CREDENTIAL = core("CREDENTIAL", "credential", "clientId", Map.of());
    static final Kind ACCOUNT_TYPE = core("ACCOUNT_TYPE", "account type", "accountTypeId",
            Map.of(IndexKey.NAME, folded("accountTypeName")));
    /** What an account type may allow; its id is the word of the API. */
    static final Kind RIGHT = core("RIGHT", "account type permission", "permission", Map.of());
    static final Kind MEMBER = core("MEMBER", "member", "memberId",
            Map.of(IndexKey.EMAIL, folded("email"), IndexKey.SHOWN, ArchivedFilter::keys));
    static final Kind TEAM = core("TEAM", "team", "teamId", Map.of(IndexKey.NAME, folded("name")));
    /** One member of one team; id {@code teamId/memberId}. */
    static final Kind MEMBERSHIP = core("MEMBERSHIP", "team membership", "membershipId",
            Map.of(IndexKey.TEAM, plain("teamId"), IndexKey.MEMBER, plain("userId")));
    static final Kind USER_ATTRIBUTE = core("USER_ATTRIBUTE", "user attribute", "userAttributeId",
            Map.of(IndexKey.NAME, folded("name")));
    /** The value of one attribute for one member; id {@code userAttributeId/userId}. */
    static final Kind USER_VALUE = core("USER_VALUE", "user attribute value", "assignmentId",
            Map.of(IndexKey.ATTRIBUTE, plain("userAttributeId")));
    /** The value of one attribute for one team; id {@code userAttributeId/teamId}. */
    static final Kind TEAM_VALUE = core("TEAM_VALUE", "user attribute value", "assignmentId",
            Map.of(IndexKey.ATTRIBUTE, plain("userAttributeId"), IndexKey.TEAM, plain("teamId")));
    /** The value of one attribute for one tenant; id {@code userAttributeId/tenantOrganizationId}. */
    static final Kind TENANT_VALUE = core("TENANT_VALUE", "user attribute value", "assignmentId",
            Map.of(IndexKey.ATTRIBUTE, plain("userAttributeId")));
    /** Another organization below this one. */
    static final Kind TENANT = core("TENANT", "tenant", "tenantOrganizationId", Map.of());
    static final Kind TAG = core("TAG", "version tag", "tagId", Map.of(IndexKey.NAME, folded("name")));
    /** Workspaces, folders and documents: whatever is in the file tree. */
    static final Kind INODE = core("INODE", "document", "id", Map.of(IndexKey.TYPE, plain("type"), IndexKey.NAME, folded("name"),
            IndexKey.PARENT, plain("parentId"), IndexKey.OWNER, plain("ownerId")));
    /** What a member opened lately; id {@code memberId/inodeId}. */
    static final Kind RECENT = core("RECENT", "recent document", "recentId", Map.of(IndexKey.MEMBER, plain("memberId")));
    /** A scheduled export. */
    static final Kind SCHEDULE = core("SCHEDULE", "schedule", "scheduledNotificationId",
            Map.of(IndexKey.OWNER, plain("ownerId")));
    /** What a member marked as a favorite; id {@code memberId/inodeId}. */
    static final Kind FAVORITE = core("FAVORITE", "favorite", "favoriteId",
            Map.of(IndexKey.MEMBER, plain("memberId"), IndexKey.INODE, plain("inodeId")));
    static final Kind CONNECTION = core("CONNECTION", "connection", "connectionId", Map.of(IndexKey.SHOWN, ArchivedFilter::keys));
    /** What a connection leads to, as it really is; the API sees of it what a sync found. */
    static final Kind WAREHOUSE = core("WAREHOUSE", "warehouse", "address", Map.of());
    /** A database, schema or table that a sync found. */
    static final Kind CONNECTION_PATH = core("CONNECTION_PATH", "connection path", "connectionPathId",
            Map.of(IndexKey.CONNECTION, plain("connectionId")));
    static final Kind GRANT = core("GRANT", "grant", "grantId",
            Map.of(IndexKey.INODE, plain("inodeId"), IndexKey.TEAM, plain("teamId"), IndexKey.MEMBER, plain("memberId")));

    /** The kinds on which several subjects rely. All others belong to one module, which declares them. */
    static final List<Kind> CORE = List.of(CREDENTIAL, ACCOUNT_TYPE, RIGHT, MEMBER, TEAM, MEMBERSHIP, USER_ATTRIBUTE,
            USER_VALUE, TEAM_VALUE, TENANT_VALUE, TENANT, TAG, INODE, RECENT, SCHEDULE, FAVORITE, CONNECTION, WAREHOUSE,
            CONNECTION_PATH, GRANT);

    private final String key;
    private final String noun;
    private final String idField;
    private final Map<IndexKey, Function<Entity, List<String>>> indexes;
    private final Optional<Parent> parent;

    /**
     * What a kind belongs to, and ends with.
     *
     * @param kind  the kind of the parent
     * @param field the field that holds the parent's id, and the path parameter that names it
     */
    record Parent(Kind kind, String field) {
    }

    private Kind(String key, String noun, String idField, Map<IndexKey, Function<Entity, List<String>>> indexes,
                 Optional<Parent> parent) {
        this.key = key;
        this.noun = noun;
        this.idField = idField;
        this.indexes = indexes;
        this.parent = parent;
    }

    /** Returns a new kind without indexes. */
    static Kind of(String noun, String idField) {
        return new Kind(noun, noun, idField, Map.of(), Optional.empty());
    }

    /** Returns this kind with a parent: an index finds what belongs to one parent, and all of it ends with the parent. */
    Kind within(Kind parentKind, String field) {
        return new Kind(key, noun, idField, with(IndexKey.PARENT, plain(field)), Optional.of(new Parent(parentKind, field)));
    }

    /** Returns this kind with names that an index finds in any case. */
    Kind named(String field) {
        return new Kind(key, noun, idField, with(IndexKey.NAME, folded(field)), parent);
    }

    private static Kind core(String key, String noun, String idField, Map<IndexKey, Function<Entity, List<String>>> indexes) {
        return new Kind(key, noun, idField, indexes, Optional.empty());
    }

    /** Returns the name of its store in a saved organization. */
    String key() {
        return key;
    }

    /** Returns what people call it, in the singular. */
    String noun() {
        return noun;
    }

    /** Returns the field that holds its id. */
    String idField() {
        return idField;
    }

    /** Returns what it belongs to and ends with. */
    Optional<Parent> parent() {
        return parent;
    }

    /** Returns the keys under which an entity is found, for each index that its store keeps. */
    Map<IndexKey, Function<Entity, List<String>>> indexes() {
        return indexes;
    }

    private Map<IndexKey, Function<Entity, List<String>>> with(IndexKey by, Function<Entity, List<String>> keys) {
        Map<IndexKey, Function<Entity, List<String>>> all = new EnumMap<>(IndexKey.class);
        all.putAll(indexes);
        all.put(by, keys);
        return all;
    }

    private static Function<Entity, List<String>> plain(String field) {
        return entity -> entity.text(field).isEmpty() ? List.of() : List.of(entity.text(field));
    }

    private static Function<Entity, List<String>> folded(String field) {
        return entity -> entity.text(field).isEmpty() ? List.of() : List.of(entity.text(field).toLowerCase(Locale.ROOT));
    }
}
