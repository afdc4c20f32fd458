package sigma.recipes.sandbox.store;

/** The keys by which entities are indexed. */
public enum IndexKey {
    /** The name in lower case. */
    NAME,
    /** The email address in lower case. */
    EMAIL,
    /** The lists that include an entity, depending on its state. */
    SHOWN,
    /** The type of a document, such as {@code workspace}. */
    TYPE,
    /** The id of its folder or workspace; for workspaces and own folders the id of the organization. */
    PARENT,
    /** The id of the member who owns it. */
    OWNER,
    /** The id of its document or connection. */
    INODE,
    /** The id of its connection. */
    CONNECTION,
    /** The id of its member. */
    MEMBER,
    /** The id of its team. */
    TEAM,
    /** The id of its user attribute. */
    ATTRIBUTE,

    /** The id of its version tag. */
    TAG
}
