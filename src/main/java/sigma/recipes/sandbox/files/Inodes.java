package sigma.recipes.sandbox.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.grants.GrantStore;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.rights.Access;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.rights.PermissionLevel;
import sigma.recipes.sandbox.store.ArchivedFilter;
import sigma.recipes.sandbox.store.AuditStamp;
import sigma.recipes.sandbox.store.Base62;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.State;

/**
 * The file tree of an organization. Its root has the id of the organization (assumed), is not a file, and contains the
 * workspaces and each member's own folder.
 */
public record Inodes(State state) {

    /** The type of workspaces. */
    public static final String WORKSPACE = "workspace";
    static final String FOLDER = "folder";

    private static final String HOME = "My Documents";
    private static final String BETWEEN_NAMES = "/";

    /** Creates a workspace; only its creator has a grant, to edit it (assumed). */
    public Entity workspace(String name, AuditStamp stamp) {
        ObjectNode fields = draft(WORKSPACE, name, stamp).put("parentId", state.organizationId());
        String id = fields.get("id").textValue();
        fields.put("workspaceId", id).put("workspaceUrlId", Base62.ofUuid(id));
        Entity workspace = state.of(Kinds.INODE).add(fields);
        new GrantStore(state).set(id, GrantStore.Grantee.member(stamp.by()), PermissionLevel.EDIT.word(), stamp);
        return workspace;
    }

    /** Creates a member's own folder. */
    public Entity home(String memberId, AuditStamp stamp) {
        return document(FOLDER, HOME, state.organizationId(), stampOwned(memberId, stamp));
    }

    /** Returns the folder with a name in a place; creates it for the given owner if there is none. */
    public Entity folder(String name, String parentId, String ownerId, AuditStamp stamp) {
        return state.of(Kinds.INODE).all(IndexKey.PARENT, parentId).values().stream()
                .filter(inode -> inode.text("type").equals(FOLDER) && inode.text("name").equals(name))
                .filter(inode -> !inode.flag("isArchived")).findFirst()
                .orElseGet(() -> document(FOLDER, name, parentId, stampOwned(ownerId, stamp)));
    }

    /** Creates a document or folder, owned by the member in the stamp. */
    public Entity document(String type, String name, String parentId, AuditStamp stamp) {
        return state.of(Kinds.INODE).add(draft(type, name, stamp).put("parentId", parentId));
    }

    /** Moves a document to another folder. */
    public void move(Entity inode, String parentId, AuditStamp stamp) {
        state.of(Kinds.INODE).change(inode, fields -> stamp.changed(fields.put("parentId", parentId)));
    }

    /** Removes a workspace permanently. Its content moves to a folder with its name in the remover's My Documents. */
    void removeWorkspace(Entity workspace, Entity remover, AuditStamp stamp) {
        List<Entity> children = List.copyOf(state.of(Kinds.INODE).all(IndexKey.PARENT, workspace.id()).values());
        if (children.stream().anyMatch(ArchivedFilter::active)) {
            Entity folder = folder(workspace.text("name"), remover.text("homeFolderId"), remover.id(), stamp);
            children.forEach(child -> move(child, folder.id(), stamp));
        } else {
            // Deleted content alone needs no folder: it is restored to the My Documents of its owner (assumed).
            children.forEach(child -> move(child, state.of(Kinds.MEMBER).find(child.text("ownerId")).orElseThrow()
                    .text("homeFolderId"), stamp));
        }
        state.of(Kinds.INODE).remove(workspace);
    }

    /** Finds any node of the tree by UUID or {@code urlId}. */
    public Optional<Entity> find(String id) {
        return state.of(Kinds.INODE).find(Base62.uuid(id));
    }

    /**
     * Returns the inode in the path of a call, by UUID or {@code urlId}.
     *
     * @throws Rejection (404) if there is none
     */
    static Entity named(Call call) {
        return new Inodes(call.state()).named(call.arguments().path().getOrDefault("inodeId", ""));
    }

    /**
     * Returns any node of the tree by an id in a request, as a UUID or as a {@code urlId}.
     *
     * @throws Rejection (404) if there is none
     */
    public Entity named(String id) {
        return find(id).orElseThrow(() -> Rejection.unknown(Kinds.INODE, id));
    }

    /**
     * Returns a node of the tree that a request is to use, by an id as in {@link #named(String)}.
     *
     * @throws Rejection (404) if there is none, or it is deleted (assumed)
     */
    public Entity inUse(String id) {
        return find(id).filter(ArchivedFilter::active).orElseThrow(() -> Rejection.unknown(Kinds.INODE, id));
    }

    /**
     * Requires that an inode can contain files, and returns it.
     *
     * @throws Rejection (400, assumed) if it is neither a folder nor a workspace, or is deleted
     */
    Entity requireHolding(Entity folder) {
        if (!holdsFiles(folder)) {
            throw Rejection.invalid("Only workspaces and folders hold files, and this is a " + folder.text("type") + ": "
                    + folder.id());
        }
        if (folder.flag("isArchived")) {
            throw Rejection.invalid("This folder is deleted: " + folder.id());
        }
        return folder;
    }

    /** Returns whether an inode is a folder or a workspace. */
    static boolean holdsFiles(Entity inode) {
        return inode.text("type").equals(FOLDER) || inode.text("type").equals(WORKSPACE);
    }

    /**
     * Requires that an inode is not a member's own folder.
     *
     * @throws Rejection (400, assumed) if it is
     */
    void requireNotHome(Entity inode) {
        if (isHome(inode)) {
            throw Rejection.invalid("A member's own folder stays as it is: " + inode.id());
        }
    }

    /** Returns whether an inode is a member's own folder. */
    public boolean isHome(Entity inode) {
        return inode.text("type").equals(FOLDER) && inode.text("parentId").equals(state.organizationId());
    }

    /** Returns the folders above a document, nearest first; the last is a workspace or a member's own folder. */
    List<Entity> above(Entity inode) {
        return state.of(Kinds.INODE).above(inode, "parentId");
    }

    /** Returns the content of a folder, at any depth. */
    List<Entity> below(Entity folder) {
        List<Entity> held = new ArrayList<>(state.of(Kinds.INODE).all(IndexKey.PARENT, folder.id()).values());
        for (int i = 0; i < held.size(); i++) {
            held.addAll(state.of(Kinds.INODE).all(IndexKey.PARENT, held.get(i).id()).values());
        }
        return held;
    }

    /**
     * Returns a document as {@code reader} sees it. A member who just gave it away sees it once more, in the state of the
     * transfer (assumed).
     */
    public ObjectNode row(Entity inode, Entity reader) {
        return row(inode, new Access(state).of(reader, inode).orElse(PermissionLevel.EDIT).word());
    }

    /** Returns a document as a row of a list of files, with the given permission of the caller. */
    public ObjectNode row(Entity inode, String permission) {
        ObjectNode row = inode.fields().deepCopy().put("permission", permission)
                .put("parentUrlId", Base62.ofUuid(inode.text("parentId")));
        // A table has its own path, since it is not in a folder.
        return row.has("path") ? row : row.put("path", path(inode));
    }

    private String path(Entity inode) {
        Deque<String> names = new ArrayDeque<>();
        above(inode).forEach(folder -> names.addFirst(folder.text("name")));
        return String.join(BETWEEN_NAMES, names);
    }

    private ObjectNode draft(String type, String name, AuditStamp stamp) {
        String id = state.ids().uuid();
        ObjectNode fields = Json.object().put("id", id).put("urlId", Base62.ofUuid(id)).put("type", type);
        fields.put("name", name).put("ownerId", stamp.by()).put("isArchived", false).putNull("badge");
        return stamp.made(fields);
    }

    private static AuditStamp stampOwned(String ownerId, AuditStamp stamp) {
        return new AuditStamp(ownerId, stamp.at());
    }
}
