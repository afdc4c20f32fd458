package sigma.recipes.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The kinds of things that an organization has: one store and one superset of fields for each. */
enum Kind {
    /** What a program signs in with; its id is the client id. */
    CREDENTIAL("credential", "clientId", Map.of()),
    ACCOUNT_TYPE("account type", "accountTypeId", Map.of(By.NAME, folded("accountTypeName"))),
    /** What an account type may allow; its id is the word of the API. */
    RIGHT("account type permission", "permission", Map.of()),
    MEMBER("member", "memberId", Map.of(
            By.EMAIL, folded("email"), By.SHOWN, Shown::keys)),
    TEAM("team", "teamId", Map.of(By.NAME, folded("name"))),
    /** One member of one team; id {@code teamId/memberId}. */
    MEMBERSHIP("team membership", "membershipId", Map.of(By.TEAM, plain("teamId"), By.MEMBER, plain("userId"))),
    USER_ATTRIBUTE("user attribute", "userAttributeId", Map.of(By.NAME, folded("name"))),
    /** The value of one attribute for one member; id {@code userAttributeId/userId}. */
    USER_VALUE("user attribute value", "assignmentId", Map.of(By.ATTRIBUTE, plain("userAttributeId"))),
    /** The value of one attribute for one team; id {@code userAttributeId/teamId}. */
    TEAM_VALUE("user attribute value", "assignmentId", Map.of(
            By.ATTRIBUTE, plain("userAttributeId"), By.TEAM, plain("teamId"))),
    /** The value of one attribute for one tenant; id {@code userAttributeId/tenantOrganizationId}. */
    TENANT_VALUE("user attribute value", "assignmentId", Map.of(By.ATTRIBUTE, plain("userAttributeId"))),
    /** Another organization below this one. */
    TENANT("tenant", "tenantOrganizationId", Map.of()),
    TAG("version tag", "tagId", Map.of(By.NAME, folded("name"))),
    /** Workspaces, folders and documents: whatever stands in the file tree. */
    INODE("document", "id", Map.of(
            By.TYPE, plain("type"), By.NAME, folded("name"), By.PARENT, plain("parentId"), By.OWNER, plain("ownerId"))),
    /** What a member opened lately; id {@code memberId/inodeId}. */
    RECENT("recent document", "recentId", Map.of(By.MEMBER, plain("memberId"))),
    /** A scheduled export. */
    SCHEDULE("schedule", "scheduledNotificationId", Map.of(By.OWNER, plain("ownerId"))),
    /** What a member marked as a favorite; id {@code memberId/inodeId}. */
    FAVORITE("favorite", "favoriteId", Map.of(By.MEMBER, plain("memberId"), By.INODE, plain("inodeId"))),
    CONNECTION("connection", "connectionId", Map.of(By.SHOWN, Shown::keys)),
    /** What a connection leads to, as it really is; the API sees of it what a sync found. */
    WAREHOUSE("warehouse", "address", Map.of()),
    /** A database, schema or table that a sync found. */
    CONNECTION_PATH("connection path", "connectionPathId", Map.of(By.CONNECTION, plain("connectionId"))),
    GRANT("grant", "grantId", Map.of(
            By.INODE, plain("inodeId"), By.TEAM, plain("teamId"), By.MEMBER, plain("memberId")));

    private final String noun;
    private final String idField;
    private final Map<By, Function<Entity, List<String>>> indexes;

    Kind(String noun, String idField, Map<By, Function<Entity, List<String>>> indexes) {
        this.noun = noun;
        this.idField = idField;
        this.indexes = indexes;
    }

    /** Returns what people call it, in the singular. */
    String noun() {
        return noun;
    }

    /** Returns the field that holds its id. */
    String idField() {
        return idField;
    }

    /** Returns the keys under which an entity is found, for each index that its store keeps. */
    Map<By, Function<Entity, List<String>>> indexes() {
        return indexes;
    }

    private static Function<Entity, List<String>> plain(String field) {
        return entity -> entity.text(field).isEmpty() ? List.of() : List.of(entity.text(field));
    }

    private static Function<Entity, List<String>> folded(String field) {
        return entity -> entity.text(field).isEmpty() ? List.of() : List.of(entity.text(field).toLowerCase(Locale.ROOT));
    }
}
