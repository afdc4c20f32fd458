package sigma.recipes.sandbox.store;

/** What entities can be looked up by without walking through their store. */
public enum IndexKey {
    /** The name in lower case. */
    NAME,
    /** The email address in lower case. */
    EMAIL,
    /** The lists in which an entity shows, as its state decides. */
    SHOWN,
    /** The type of a document, such as {@code workspace}. */
    TYPE,
    /** The id of the folder or workspace that holds it; of workspaces and own folders the id of the organization. */
    PARENT,
    /** The id of the member who owns it. */
    OWNER,
    /** The id of the document or connection that it is about. */
    INODE,
    /** The id of the connection that it belongs to. */
    CONNECTION,
    /** The id of the member that it is about. */
    MEMBER,
    /** The id of the team that it is about. */
    TEAM,
    /** The id of the user attribute of which it is a value. */
    ATTRIBUTE,

    /** The id of the version tag to which it is limited. */
    TAG
}
