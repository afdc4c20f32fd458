package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The file tree of an organization: workspaces at the top, and each member's own folder. */
record Inodes(State state) {

    static final String WORKSPACE = "workspace";
    static final String FOLDER = "folder";

    private static final String HOME = "My Documents";
    private static final String BETWEEN_NAMES = "/";

    /** Makes a workspace, which nobody but its maker may enter yet. */
    Entity workspace(String name, Stamp stamp) {
        ObjectNode fields = draft(WORKSPACE, name, stamp.by(), stamp);
        String id = fields.get("id").textValue();
        fields.put("workspaceId", id).put("workspaceUrlId", Base62.ofUuid(id));
        return state.of(Kind.INODE).add(fields);
    }

    /** Returns the folder of that name and owner in a place, made where there is none. */
    Entity folder(String name, String parentId, String ownerId, Stamp stamp) {
        return state.of(Kind.INODE).all(By.PARENT, parentId).values().stream()
                .filter(inode -> inode.text("type").equals(FOLDER) && inode.text("name").equals(name))
                .findFirst().orElseGet(() -> document(FOLDER, name, parentId, stampOwned(ownerId, stamp)));
    }

    /** Makes a document or folder, owned by whoever the stamp names. */
    Entity document(String type, String name, String parentId, Stamp stamp) {
        return state.of(Kind.INODE).add(draft(type, name, stamp.by(), stamp).put("parentId", parentId));
    }

    /** Puts a document into another folder. */
    void move(Entity inode, String parentId, Stamp stamp) {
        state.of(Kind.INODE).change(inode, fields -> stamp.changed(fields.put("parentId", parentId)));
    }

    /**
     * Removes a workspace for good. What it holds moves into a folder of that name among the remover's own documents.
     */
    void removeWorkspace(Entity workspace, Entity remover, Stamp stamp) {
        List<Entity> children = List.copyOf(state.of(Kind.INODE).all(By.PARENT, workspace.id()).values());
        if (!children.isEmpty()) {
            Entity folder = folder(workspace.text("name"), remover.text("homeFolderId"), remover.id(), stamp);
            children.forEach(child -> move(child, folder.id(), stamp));
        }
        List.copyOf(state.of(Kind.GRANT).all(By.INODE, workspace.id()).values()).forEach(state.of(Kind.GRANT)::remove);
        state.of(Kind.INODE).remove(workspace);
    }

    /** Finds a document by its UUID or by its short id. */
    Optional<Entity> find(String id) {
        return state.of(Kind.INODE).find(id)
                .or(() -> state.of(Kind.INODE).all(By.URL_ID, id).values().stream().findFirst());
    }

    /** Returns the folders above a document, nearest first; a member's own folder is not among them. */
    List<Entity> above(Entity inode) {
        Deque<Entity> chain = new ArrayDeque<>();
        Optional<Entity> parent = state.of(Kind.INODE).find(inode.text("parentId"));
        while (parent.isPresent()) {
            chain.addLast(parent.get());
            parent = state.of(Kind.INODE).find(parent.get().text("parentId"));
        }
        return List.copyOf(chain);
    }

    /** Returns what a list of files shows of a document, with the given permission of whoever looks. */
    ObjectNode row(Entity inode, String permission) {
        Deque<String> names = new ArrayDeque<>();
        Entity top = inode;
        for (Entity folder : above(inode)) {
            names.addFirst(folder.text("name"));
            top = folder;
        }
        if (!top.text("type").equals(WORKSPACE)) {
            names.addFirst(HOME);
        }
        ObjectNode row = inode.fields().deepCopy();
        row.put("parentUrlId", Base62.ofUuid(inode.text("parentId")));
        row.put("permission", permission).put("path", String.join(BETWEEN_NAMES, names));
        return row;
    }

    private ObjectNode draft(String type, String name, String ownerId, Stamp stamp) {
        String id = state.ids().uuid();
        ObjectNode fields = Json.object().put("id", id).put("urlId", Base62.ofUuid(id)).put("type", type);
        fields.put("name", name).put("ownerId", ownerId).put("isArchived", false).putNull("badge");
        return stamp.made(fields);
    }

    private static Stamp stampOwned(String ownerId, Stamp stamp) {
        return new Stamp(ownerId, stamp.at());
    }
}
